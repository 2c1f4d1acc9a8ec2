import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import {
  addDocument,
  addRejected,
  addVersion,
  plantTemplate,
} from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { exportEverything } from './export-everything'
import { createPlainNames } from './plain-names'

let portal: TestPortal
let folder: string
let path: string
let ana: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  folder = await mkdtemp(join(tmpdir(), 'carrel-export-'))
  path = join(folder, 'all')
  ana = await addUser(portal, 'Ana')
})
afterEach(async () => {
  await portal.close()
  await rm(folder, { recursive: true, force: true })
})

async function tree(): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(path.length + 1), await readFile(file, 'utf8')] as const),
  )
  return Object.fromEntries(texts.filter(([name]) => name !== 'manifest.jsonl').sort())
}

async function manifest(): Promise<Record<string, unknown>[]> {
  const lines = (await readFile(join(path, 'manifest.jsonl'), 'utf8')).trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

describe('export', () => {
  it('writes templates into a folder of their own, and tells those that are damaged', async () => {
    await plantTemplate(portal, 'Letter', 'Dear')
    const lost = await plantTemplate(portal, 'Lost', 'lost')
    await portal.blobs.remove(lost.blobKey)
    await addDocument(portal, ana, 'Plan.txt', 'one')
    expect(await exportEverything(portal, { path })).toEqual({
      ...{ documents: 1, versions: 1, rejectedSaves: 0, templates: 2, bytes: 7 },
      damaged: [{ documentId: null, version: null, rejectedSave: null, template: lost.id }],
    })
    const { 'templates.jsonl': facts = '', ...files } = await tree()
    expect(files).toEqual({ 'ana@example.org/Plan.txt': 'one', 'Templates/Letter.txt': 'Dear' })
    const paths = facts
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).path)
    expect(paths.sort()).toEqual(['Templates/Letter.txt', null])
  })

  it('writes heads under their names, and what was before beside them', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await addVersion(portal, ana, id, 'two')
    await addRejected(portal, ana, id, 'refused')
    const inner = await portal.db.folder.create({
      data: {
        ...{ id: 'inner', name: 'Reports', nameKey: 'reports', ownerId: ana.id },
        createdAt: new Date(),
      },
    })
    const filed = await addDocument(portal, ana, 'Filed.txt', 'filed')
    await portal.db.document.update({ where: { id: filed.id }, data: { folderId: inner.id } })
    const gone = await addDocument(portal, ana, 'Gone.txt', 'gone')
    await portal.db.document.update({ where: { id: gone.id }, data: { trashedAt: new Date() } })
    const report = await exportEverything(portal, { path })
    expect(report).toMatchObject({ documents: 3, versions: 4, rejectedSaves: 1, damaged: [] })
    const files = await tree()
    const [refused = ''] = Object.keys(files).filter((name) => name.includes('refused'))
    expect(files).toEqual({
      'ana@example.org/Plan.docx': 'two',
      'ana@example.org/Plan.docx.versions/0001 Plan.docx': 'one',
      [refused]: 'refused',
      'ana@example.org/Reports/Filed.txt': 'filed',
      'ana@example.org/Trash/Gone.txt': 'gone',
    })
    expect(refused).toMatch(/^ana@example\.org\/Plan\.docx\.versions\/refused .* Plan\.docx$/)
    expect((await manifest()).find((entry) => entry.id === id)).toMatchObject({
      name: 'Plan.docx',
      owner: 'ana@example.org',
      versions: [
        { number: 1, path: 'ana@example.org/Plan.docx.versions/0001 Plan.docx', size: 3 },
        { number: 2, path: 'ana@example.org/Plan.docx', source: 'save' },
      ],
      rejectedSaves: [{ reason: 'lock-mismatch' }],
    })
    const version = await portal.db.version.findFirstOrThrow({
      where: { documentId: id, number: 2 },
    })
    const { mtime } = await stat(join(path, 'ana@example.org/Plan.docx'))
    expect(mtime.getTime()).toBe(version.createdAt.getTime())
  })

  it('keeps hostile names inside, and equal ones apart', async () => {
    const names = [
      '../../etc/passwd',
      'A.txt',
      'a.TXT',
      'a.txt',
      'CON',
      'x:y|z?.txt',
      `${'ü'.repeat(127)}.docx`,
    ]
    for (const name of names) {
      const { id } = await addDocument(portal, ana, 'new.txt', name)
      // As no screen would let it in.
      await portal.db.document.update({ where: { id }, data: { name } })
    }
    const report = await exportEverything(portal, { path })
    expect(report).toMatchObject({ documents: 7, damaged: [] })
    expect(await readdir(folder)).toEqual(['all'])
    const files = await tree()
    expect(Object.values(files).sort()).toEqual([...names].sort())
    for (const file of Object.keys(files)) {
      expect(file).toMatch(/^ana@example\.org\/[^/]+$/)
      expect(Buffer.byteLength(file)).toBeLessThan(255)
    }
    const lower = Object.keys(files).map((file) => file.toLowerCase())
    expect(new Set(lower).size).toBe(7)
  })

  it('leaves damaged bytes out and says so', async () => {
    const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
    await portal.db.version.updateMany({ data: { sha256: 'f'.repeat(64) } })
    expect(await exportEverything(portal, { path })).toMatchObject({
      damaged: [{ documentId: id, version: 1, rejectedSave: null }],
    })
    expect(await tree()).toEqual({})
    expect(await manifest()).toMatchObject([{ versions: [{ path: null }] }])
    await expect(exportEverything(portal, { path })).rejects.toThrow('There is something at')
  })
})

describe('plain names', () => {
  it.each([
    ['Report.docx', 'Report.docx'],
    ['a/b\\c:d.txt', 'a_b_c_d.txt'],
    ['nul.txt', '_nul.txt'],
    ['.. ', 'Untitled'],
    ['tail. . ', 'tail'],
    ['line\nbreak\u202e.txt', 'linebreak.txt'],
  ])('%j becomes %j', (given, expected) => {
    expect(createPlainNames().safe(given)).toBe(expected)
  })
})
