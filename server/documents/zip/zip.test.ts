import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolder } from '#server/documents/folders/create-folder'
import { findFolder } from '#server/documents/folders/find-folder'
import type { Viewer } from '#server/documents/portal'
import { shareWith } from '#server/documents/sharing/share-with'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { uploadVersion } from '#server/documents/upload-version'
import { bodyOf } from '#server/testing/bodies'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { openZip } from './open-zip'
import { planZip, type ZipEntry, type ZipItem } from './plan-zip'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
})
afterEach(() => portal.close())

async function upload(name: string, folderId: string | null = null, text = `in ${name}`) {
  const file = { name, body: bodyOf(text), keepBoth: false, folderId }
  return (await uploadDocument(portal, ana, file)).id
}
async function makeFolder(name: string, parentId: string | null = null) {
  const parent = await findFolder(portal, ana, parentId)
  return (await createFolder(portal, ana, { parent, name, onConflict: 'refuse' })).id
}
const folder = (id: string): ZipItem => ({ kind: 'folder', id })
const document = (id: string): ZipItem => ({ kind: 'document', id })

async function zip(viewer: Viewer, items: ZipItem[]) {
  const { name, entries } = await planZip(portal, viewer, { items })
  const bytes = new Uint8Array(await new Response(openZip(portal, entries)).arrayBuffer())
  const found = Object.entries(unzipSync(bytes)).map(([path, content]) => [
    path,
    strFromU8(content),
  ])
  return { name, bytes, files: Object.fromEntries(found) }
}

test('folders keep what is in them, the empty ones too, and other programs read it', async () => {
  const year = await makeFolder('Jahr 2026 – 年度')
  const month = await makeFolder('Mai', year)
  await makeFolder('leer', month)
  await upload('Übersicht 📊.txt', month)
  await upload('empty.txt', month, '')
  const plan = await upload('план.txt', year)
  await uploadVersion(portal, ana, { documentId: plan, body: bodyOf('the newest') })
  await trashDocument(portal, ana, { documentId: await upload('gone.txt', year) })
  const { name, files, bytes } = await zip(ana, [folder(year)])
  expect(name).toBe('Jahr 2026 – 年度')
  expect(files).toEqual({
    'Jahr 2026 – 年度/план.txt': 'the newest',
    'Jahr 2026 – 年度/Mai/Übersicht 📊.txt': 'in Übersicht 📊.txt',
    'Jahr 2026 – 年度/Mai/empty.txt': '',
    'Jahr 2026 – 年度/Mai/leer/': '',
  })
  const at = mkdtempSync(join(tmpdir(), 'carrel-zip-'))
  const file = join(at, 'made.zip')
  writeFileSync(file, bytes)
  // Where these programs are; fflate has read it above everywhere.
  if (spawnSync('unzip', ['-v']).status === 0) {
    expect(execFileSync('unzip', ['-t', file], { encoding: 'utf8' })).toContain('No errors')
  }
  if (spawnSync('python3', ['--version']).status === 0) {
    const list =
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))'
    expect(execFileSync('python3', ['-c', list, file], { encoding: 'utf8' })).toBe('None 4\n')
  }
  rmSync(at, { recursive: true })
})

test('several things together have names that every file system takes, each once', async () => {
  const same = await makeFolder('notes.txt')
  const ids = [await upload('Notes.txt'), await upload('Notes.txt'), await upload('a:b?.txt')]
  const { name, files } = await zip(ana, [folder(same), ...ids.map(document)])
  expect(name).toBeNull()
  expect(Object.keys(files).sort()).toEqual([
    ...['Notes (2).txt', 'Notes (3).txt', 'a_b_.txt', 'notes.txt/'],
  ])
})

test('the right to view is enough, also from a folder above; without it nothing at all is sent', async () => {
  const year = await makeFolder('Year')
  const month = await makeFolder('Month', year)
  await upload('Plan.txt', month)
  const secret = await upload('Secret.txt')
  await shareWith(portal, ana, {
    target: { kind: 'folder', id: year },
    with: [{ kind: 'person', id: ben.id }],
    terms: { level: 'view', expiresAt: null },
  })
  expect((await zip(ben, [folder(month)])).files).toEqual({ 'Month/Plan.txt': 'in Plan.txt' })
  for (const items of [[folder(month), document(secret)], [folder('none')], []]) {
    await expect(planZip(portal, ben, { items })).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('too much is refused before anything is sent', async () => {
  const year = await makeFolder('Year')
  const id = await upload('Plan.txt', year)
  portal.limits.maxZipBytes = 5
  await expect(planZip(portal, ana, { items: [folder(year)] })).rejects.toMatchObject({
    code: 'too-large',
    message: 'These are more than 5 bytes, the most one zip takes here. Download them in parts.',
  })
  portal.limits.maxZipBytes = 1024 ** 3
  portal.limits.maxZipEntries = 4
  const month = await makeFolder('Month', year)
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await upload(name, month)
  expect((await planZip(portal, ana, { items: [folder(year)] })).entries).toHaveLength(4)
  await makeFolder('Empty', month)
  await expect(planZip(portal, ana, { items: [folder(year)] })).rejects.toMatchObject({
    code: 'too-large',
    message:
      'These are more than 4 files and folders, the most one zip takes. Download them in parts.',
  })
  expect((await planZip(portal, ana, { items: [document(id)] })).entries).toHaveLength(1)
})

test('a file that is missing, short, or not what was saved breaks the zip off', async () => {
  const [first, second] = [await upload('1.txt'), await upload('2.txt')]
  const { entries } = await planZip(portal, ana, { items: [document(first), document(second)] })
  const read = (open: TestPortal['blobs']['open']) =>
    new Response(openZip({ blobs: { ...portal.blobs, open } }, entries)).arrayBuffer()
  const broken = (bytes: string) => async () => new Blob([bytes]).stream()
  await expect(read(broken('in 1.tx'))).rejects.toThrow('are not those that were saved')
  await expect(read(broken('in 9.txt'))).rejects.toThrow('are not those that were saved')
  const [, last] = entries
  if (last?.kind === 'file') await portal.blobs.remove(last.blobKey)
  await expect(read(portal.blobs.open)).rejects.toThrow('There is no blob')
})

test('it is made as it is read, one file open at a time, and giving up closes that', async () => {
  const events: string[] = []
  const entry = (path: string): ZipEntry => ({
    ...{ kind: 'file', path, blobKey: path, sha256: '' },
    modifiedAt: portal.clock.now(),
  })
  let hold: Promise<void> | null = null
  const blobs = {
    ...portal.blobs,
    async open(key: string) {
      events.push(`open ${key}`)
      await hold
      let pulled = 0
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1
          controller.enqueue(new Uint8Array(64))
        },
        cancel: () => {
          events.push(`close ${key} after ${pulled < 20 ? 'little' : 'much'}`)
        },
      })
    },
  }
  const reader = openZip({ blobs }, [entry('a'), entry('b')]).getReader()
  // The header, the name, and the first piece; then the reader waits.
  for (let at = 0; at < 3; at += 1) await reader.read()
  await new Promise((done) => setTimeout(done, 20))
  expect(events).toEqual(['open a'])
  await reader.cancel()
  expect(events).toEqual(['open a', 'close a after little'])

  let go = () => {}
  hold = new Promise((done) => {
    go = done
  })
  const given = openZip({ blobs }, [entry('c'), entry('d')]).getReader()
  const header = given.read()
  await expect.poll(() => events.at(-1)).toBe('open c')
  const cancelled = given.cancel()
  go()
  await Promise.all([header, cancelled])
  await expect.poll(() => events.slice(2)).toEqual(['open c', 'close c after little'])
})
