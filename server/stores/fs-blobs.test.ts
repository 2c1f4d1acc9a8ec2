import { mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeBlobs, inPieces, sampleBytes } from '#server/wopi/contract/blobs-contract'
import type { Blobs } from '#server/wopi/ports'
import { createFsBlobs } from './fs-blobs'

let folder: string
let blobs: Blobs

async function prepare() {
  folder = await mkdtemp(join(tmpdir(), 'carrel-blobs-'))
  blobs = createFsBlobs({ folder: join(folder, 'blobs') })
}

const cleanUp = () => rm(folder, { recursive: true, force: true })

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

describeBlobs(async () => {
  await prepare()
  return { blobs, remains: files, close: cleanUp }
})

describe('a blob on the disk', () => {
  beforeEach(prepare)
  afterEach(cleanUp)

  async function stored(bytes: Uint8Array): Promise<string> {
    const put = await blobs.put(inPieces(bytes, 50_000), { maxBytes: bytes.byteLength })
    if (put.kind !== 'stored') throw new Error(put.kind)
    return put.blob.key
  }

  test('is one file in a folder named after the beginning of its key, for its owner only', async () => {
    const key = await stored(sampleBytes(10))
    expect(key).toMatch(/^[0-9a-f]{32}$/)
    const path = join('blobs', key.slice(0, 2), key)
    expect(await files()).toEqual([path])
    expect(await readFile(join(folder, path))).toEqual(sampleBytes(10))
    expect((await stat(join(folder, path))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'blobs'))).mode & 0o777).toBe(0o700)
  })

  test('breaks off, and does not end, when its file has become shorter', async () => {
    const key = await stored(sampleBytes(1_000_000))
    const reader = (await blobs.open(key)).getReader()
    await reader.read()
    await truncate(join(folder, 'blobs', key.slice(0, 2), key), 100_000)
    const rest = async () => {
      for (;;) {
        const { done } = await reader.read()
        if (done) return 'ended'
      }
    }
    await expect(rest()).rejects.toThrow('shorter')
  })

  test('is read no faster than it is taken', async () => {
    const key = await stored(sampleBytes(2_000_000))
    const reader = (await blobs.open(key)).getReader()
    const { value } = await reader.read()
    expect(value?.byteLength).toBeLessThanOrEqual(256 * 1024)
    await reader.cancel()
  })

  test('of 300 MB passes through little memory', async () => {
    const piece = sampleBytes(64 * 1024)
    const pieces = 4800
    let sent = 0
    let peak = 0
    const before = process.memoryUsage().arrayBuffers
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)
        if (sent === pieces) return controller.close()
        sent += 1
        controller.enqueue(Uint8Array.from(piece))
      },
    })
    const put = await blobs.put(body, { maxBytes: Number.MAX_SAFE_INTEGER })
    expect(put).toMatchObject({ kind: 'stored', blob: { size: pieces * piece.byteLength } })
    expect(peak).toBeLessThan(64 * 1024 * 1024)
  })

  test('waits for the disk before it takes more', async () => {
    let pulled = 0
    let most = 0
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        pulled += 1
        const written = (await sizes()).reduce((sum, size) => sum + size, 0)
        most = Math.max(most, pulled - written / 100_000)
        if (pulled > 50) controller.close()
        else controller.enqueue(sampleBytes(100_000))
      },
    })
    await blobs.put(body, { maxBytes: 10_000_000 })
    expect(most).toBeLessThanOrEqual(3)
  })

  async function sizes(): Promise<number[]> {
    return await Promise.all(
      (await files()).map(async (file) => (await stat(join(folder, file))).size),
    )
  }
})
