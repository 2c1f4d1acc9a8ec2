import { execFile, fork } from 'node:child_process'
import { chmod, mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { inPieces, sampleBytes } from '#server/wopi/contract/blobs-contract'
import { BlobMissing, type Blobs, StorageFull, StorageReadOnly } from '#server/wopi/ports'
import { createFsBlobs } from './fs-blobs'

const run = promisify(execFile)
const asRoot = process.getuid?.() === 0
const roomy = { maxBytes: 10_000_000 }

let folder: string
let blobs: Blobs

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-blobs-'))
  blobs = createFsBlobs({ folder: join(folder, 'blobs') })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

const put = (bytes: number) => blobs.put(inPieces(sampleBytes(bytes), 10_000), roomy)

/** Makes a file operation fail as the system would, on every file. */
async function breakFiles(operation: 'writev' | 'sync' | 'close', code: string) {
  const file = await open(join(folder, 'any'), 'w')
  const prototype = Object.getPrototypeOf(file)
  await file.close()
  await rm(join(folder, 'any'))
  vi.spyOn(prototype, operation).mockRejectedValue(Object.assign(new Error(code), { code }))
}

describe('when the disk is full', () => {
  test.each([
    ['writev', 'ENOSPC'],
    ['sync', 'ENOSPC'],
    ['writev', 'EDQUOT'],
    ['sync', 'EDQUOT'],
  ] as const)(
    'at %s (%s), the body is refused as such and nothing stays',
    async (operation, code) => {
      await put(10)
      const before = await files()
      await breakFiles(operation, code)
      await expect(put(100_000)).rejects.toBeInstanceOf(StorageFull)
      vi.restoreAllMocks()
      expect(await files()).toEqual(before)
      expect((await put(100_000)).kind).toBe('stored')
    },
  )

  test('a body that breaks off is still told apart from it', async () => {
    const broken = inPieces(sampleBytes(100), 10, new Error('connection lost'))
    await expect(blobs.put(broken, roomy)).rejects.not.toBeInstanceOf(StorageFull)
  })

  test.skipIf(!asRoot)('really full, the space comes back at once', async () => {
    await onSmallDisk(async (disk) => {
      blobs = createFsBlobs({ folder: disk })
      const kept = await put(20_000)
      if (kept.kind !== 'stored') throw new Error(kept.kind)
      await expect(put(1_000_000)).rejects.toBeInstanceOf(StorageFull)
      await expect(put(1_000_000)).rejects.toBeInstanceOf(StorageFull)
      expect((await put(20_000)).kind).toBe('stored')
      const text = new Response(await blobs.open(kept.blob.key))
      expect(Buffer.from(await text.arrayBuffer())).toEqual(sampleBytes(20_000))
    })
  })
})

describe('when the disk fails', () => {
  test.each(['writev', 'sync'] as const)(
    'at %s, the error comes through and nothing stays',
    async (operation) => {
      await breakFiles(operation, 'EIO')
      const failed = put(100_000)
      await expect(failed).rejects.toThrow('EIO')
      await expect(failed).rejects.not.toBeInstanceOf(StorageFull)
      vi.restoreAllMocks()
      expect(await files()).toEqual([])
    },
  )
})

describe('when the folder may only be read', () => {
  test.each(['EROFS', 'EACCES', 'EPERM'])(
    '%s is told apart from a disk that fails',
    async (code) => {
      await breakFiles('writev', code)
      await expect(put(100_000)).rejects.toBeInstanceOf(StorageReadOnly)
      vi.restoreAllMocks()
      expect(await files()).toEqual([])
      expect((await put(100_000)).kind).toBe('stored')
    },
  )

  test('what is there can be opened, and nothing can be put', async () => {
    const work = async (disk: string, protect: () => Promise<unknown>) => {
      blobs = createFsBlobs({ folder: disk })
      const kept = await put(20_000)
      if (kept.kind !== 'stored') throw new Error(kept.kind)
      await protect()
      const failed = put(1000)
      await expect(failed).rejects.toBeInstanceOf(StorageReadOnly)
      const code = expect.stringMatching(/EROFS|EACCES/)
      await expect(failed).rejects.toMatchObject({ cause: { code } })
      expect(await blobs.size(kept.blob.key)).toBe(20_000)
      await expect(blobs.remove(kept.blob.key)).rejects.toThrow()
    }
    // Root may write anywhere, except on a disk that is mounted for reading.
    if (asRoot) {
      await onSmallDisk((disk) => work(disk, () => run('mount', ['-o', 'remount,ro', disk])))
    } else {
      const disk = join(folder, 'blobs')
      await work(disk, async () => {
        for (const shard of await readdir(disk)) await chmod(join(disk, shard), 0o500)
        await chmod(disk, 0o500)
      })
      for (const shard of await readdir(disk)) await chmod(join(disk, shard), 0o700)
      await chmod(disk, 0o700)
    }
  })
})

describe('when the process is killed in the middle', () => {
  test('what stays is no blob, is listed, and can be removed', async () => {
    const child = fork(
      fileURLToPath(new URL('../testing/put-forever.ts', import.meta.url)),
      [folder],
      {
        execArgv: ['--conditions=react-server', '--import', 'tsx'],
      },
    )
    await vi.waitFor(async () => expect(await files()).toHaveLength(1), 15_000)
    const killed = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await killed

    blobs = createFsBlobs({ folder })
    const listed: string[] = []
    for await (const { key } of blobs.list()) listed.push(key)
    expect(listed).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.part$/)])
    const [left = ''] = listed
    for (const key of [left, left.replace('.part', '')]) {
      expect(await blobs.size(key)).toBeNull()
      await expect(blobs.open(key)).rejects.toBeInstanceOf(BlobMissing)
    }
    await blobs.remove(left)
    expect(await files()).toEqual([])
  })
})

describe('a file that is no blob', () => {
  test('is neither listed nor touched', async () => {
    const stray = join(folder, 'blobs', 'ab', 'README')
    await mkdir(dirname(stray), { recursive: true })
    await writeFile(stray, 'mine')
    await writeFile(join(folder, 'blobs', 'note.txt'), 'mine')
    await put(10)
    let count = 0
    for await (const _ of blobs.list()) count += 1
    expect(count).toBe(1)
    await blobs.remove('README')
    await blobs.remove('../note.txt')
    expect(await files()).toHaveLength(3)
  })
})

async function onSmallDisk(work: (folder: string) => Promise<void>): Promise<void> {
  const disk = join(folder, 'disk')
  await mkdir(disk)
  await run('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk])
  try {
    await work(disk)
  } finally {
    await run('umount', [disk])
  }
}
