import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupTools } from '#server/backup-tools'
import { countRows } from '#server/db/copy-rows'
import { deleteVersion } from '#server/documents/delete-version'
import { verify } from '#server/documents/maintenance/verify'
import type { Viewer } from '#server/documents/portal'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import {
  addDocument,
  addRejected,
  addVersion,
  plantTemplate,
} from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { createSqliteDatabase, type TestDatabase } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import type { Blobs } from '#server/wopi/ports'
import { type BackUpTools, backUp, type Progress } from './back-up'
import { inside } from './manifest'
import { restoreBackup } from './restore'

onBothDatabases((create) => {
  let folder: string
  let path: string
  let database: TestDatabase
  let portal: TestPortal
  let ana: Viewer
  let documentId: string
  const open: TestPortal[] = []

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'carrel-backup-'))
    path = join(folder, 'backup')
    database = await create()
    portal = await openTestPortal(database)
    open.push(portal)
    ana = await addUser(portal, 'Ana')
    documentId = (await addDocument(portal, ana, 'Plan.docx', 'one')).id
    await addVersion(portal, ana, documentId, 'two')
    await addRejected(portal, ana, documentId, 'refused')
  })
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close()
    await rm(folder, { recursive: true, force: true })
  })

  const toolsOf = (on: TestDatabase, dataDir = folder) =>
    backupTools({ config: { dataDir, database: on.database }, db: on.db })
  const make = (changes: Partial<BackUpTools> = {}) =>
    backUp(portal, { ...toolsOf(database), ...changes }, { path })

  async function emptyPortal(on: () => Promise<TestDatabase>) {
    const target = await on()
    const into = await openTestPortal(target)
    open.push(into)
    return { into, tools: toolsOf(target, join(folder, 'other')) }
  }

  const keyOf = async (number: number) =>
    (
      await portal.db.version.findUniqueOrThrow({
        where: { documentId_number: { documentId, number } },
      })
    ).blobKey

  it.each([
    ['the same database', () => create()],
    ['SQLite', () => createSqliteDatabase()],
  ])('a backup goes back into %s, byte for byte and row for row', async (_, on) => {
    const seen: Progress[] = []
    const before = await countRows(portal.db)
    const manifest = await make({ onProgress: (progress) => seen.push(progress) })
    expect(manifest).toMatchObject({ files: 3, bytes: 13, damaged: [] })
    expect(seen.at(-1)).toEqual({ files: 3, ofFiles: 3, bytes: 13, ofBytes: 13 })
    expect((await readdir(folder)).sort()).toEqual(['backup'])

    const { into, tools } = await emptyPortal(on)
    await into.db.editor.create({
      data: { id: 'builtin', name: 'B', kind: 'builtin', discoveryUrl: '', createdAt: new Date(0) },
    })
    const restored = await restoreBackup(into, tools, { path })
    expect(restored.rows).toEqual(before)
    expect(await verify(into)).toMatchObject({ versions: 2, rejectedSaves: 1, bad: [] })
    expect(await storedBlobs(into)).toEqual(await storedBlobs(portal))
    expect(await into.db.version.findMany()).toEqual(await portal.db.version.findMany())
    expect(await into.db.document.findMany()).toEqual(await portal.db.document.findMany())
    // It goes on from where it was.
    expect(await addVersion(into, ana, documentId, 'three')).toBe(3)
  })

  it('small saves come along in the database, and are compared with their hashes like files', async () => {
    await addVersion(portal, ana, documentId, 'small', true)
    const { key } = await portal.db.inlineBlob.findFirstOrThrow()
    expect(await make()).toMatchObject({ files: 4, bytes: 18, damaged: [] })
    expect(existsSync(join(path, inside.blobs, key.slice(0, 2), key))).toBe(false)
    const { into, tools } = await emptyPortal(create)
    await restoreBackup(into, tools, { path })
    expect(await verify(into)).toMatchObject({ versions: 3, bad: [] })
    expect(await storedBlobs(into)).toEqual(await storedBlobs(portal))

    await portal.db.inlineBlob.update({ where: { key }, data: { bytes: Buffer.from('smalL') } })
    expect(await verify(portal)).toMatchObject({ bad: [{ blobKey: key, problem: 'wrong-hash' }] })
    await rm(path, { recursive: true })
    expect(await make()).toMatchObject({ files: 3, damaged: [key] })
  })

  it('templates come along, and go back', async () => {
    const { id, blobKey } = await plantTemplate(portal, 'Letter', 'Dear')
    expect(await make()).toMatchObject({ files: 4, bytes: 17, damaged: [] })
    const { into, tools } = await emptyPortal(create)
    await restoreBackup(into, tools, { path })
    expect(await into.db.template.findMany()).toEqual(await portal.db.template.findMany())
    expect(await into.blobs.size(blobKey)).toBe(4)
    expect(await verify(into)).toMatchObject({ templates: 1, bad: [] })
    expect(await into.db.template.count({ where: { id } })).toBe(1)
  })

  it('a template whose bytes are missing is told as damage, and not begun anew for', async () => {
    const { blobKey } = await plantTemplate(portal, 'Letter', 'Dear')
    await portal.blobs.remove(blobKey)
    expect(await make()).toMatchObject({ files: 3, damaged: [blobKey] })
  })

  it('under a load of saves, deletions and uploads, it is of one moment and whole', async () => {
    let running = true
    let rounds = 0
    const load = (async () => {
      for (let n = 3; running; n += 1) {
        await new Promise(setImmediate)
        await addVersion(portal, ana, documentId, `version ${n}`)
        await addDocument(portal, ana, `Report ${n}.docx`)
        // Fewer than a backup begins anew for: whoever deletes faster than it copies makes it give up.
        if (n > 4 && n < 22) await deleteVersion(portal, ana, { documentId, number: n - 2 })
        rounds += 1
      }
    })()
    try {
      await expect.poll(() => rounds).toBeGreaterThan(3)
      const at = rounds
      expect(await make()).toMatchObject({ damaged: [] })
      await expect.poll(() => rounds).toBeGreaterThan(at)
    } finally {
      running = false
      await load
    }
    const { into, tools } = await emptyPortal(create)
    await restoreBackup(into, tools, { path })
    const report = await verify(into)
    expect(report.bad).toEqual([])
    // Nothing that no row names came along, and every head is its document's newest version.
    expect(await storedBlobs(into)).toHaveLength(report.versions + report.rejectedSaves)
    for (const { id, headNumber, size } of await into.db.document.findMany()) {
      const newest = await into.db.version.findFirstOrThrow({
        where: { documentId: id },
        orderBy: { number: 'desc' },
      })
      expect([newest.number, newest.size]).toEqual([headNumber, size])
    }
  }, 60_000)

  it('bytes that are deleted between the snapshot and their turn make it begin with a new one', async () => {
    let snapshots = 0
    const { snapshot } = toolsOf(database)
    const key = await keyOf(1)
    const manifest = await make({
      async snapshot(file) {
        snapshots += 1
        await snapshot(file)
        if (snapshots > 1) return
        await portal.db.version.deleteMany({ where: { blobKey: key } })
        await portal.blobs.remove(key)
      },
    })
    expect(snapshots).toBe(2)
    expect(manifest).toMatchObject({ files: 2, damaged: [] })
  })

  it('one that fails half-way leaves nothing, whatever fails', async () => {
    const full = (blobs: Blobs): Blobs => ({
      ...blobs,
      put: () => Promise.reject(new Error('the disk is full')),
    })
    const tools = toolsOf(database)
    await expect(make({ blobsIn: (at) => full(tools.blobsIn(at)) })).rejects.toThrow('disk is full')
    await expect(make({ addSecret: () => Promise.reject(new Error('no')) })).rejects.toThrow('no')
    expect(await readdir(folder)).toEqual([])
  })

  it('never writes over what is there', async () => {
    await writeFile(path, 'mine')
    await expect(make()).rejects.toThrow(/There is something at .*backup already/)
    expect(await readFile(path, 'utf8')).toBe('mine')
  })

  it('damage in the portal is told, and the rest is backed up and restored', async () => {
    const key = await keyOf(1)
    await portal.blobs.put(bodyOf('ONE').stream, { maxBytes: 9 }, key)
    const missing = await keyOf(2)
    await portal.blobs.remove(missing)
    const manifest = await make()
    expect(manifest.damaged.sort()).toEqual([key, missing].sort())
    const { into, tools } = await emptyPortal(create)
    await restoreBackup(into, tools, { path })
    expect((await verify(into)).bad.map(({ problem }) => problem)).toEqual(['missing', 'missing'])
  })

  describe('restoring', () => {
    it('refuses a portal with anything in it', async () => {
      await make()
      const failed = restoreBackup(portal, toolsOf(database), { path })
      await expect(failed).rejects.toThrow(/This portal is not empty: its database/)
      const { into, tools } = await emptyPortal(create)
      await into.blobs.put(bodyOf('theirs').stream, { maxBytes: 10 })
      await expect(restoreBackup(into, tools, { path })).rejects.toThrow(
        /there are stored documents/,
      )
      expect(await into.db.user.count()).toBe(0)
    })

    it('refuses a backup that is not whole, leaves the portal empty, and can be begun again', async () => {
      await make()
      const key = await keyOf(2)
      const blob = join(path, inside.blobs, key.slice(0, 2), key)
      const whole = await readFile(blob)
      await truncate(blob, 1)
      const { into, tools } = await emptyPortal(create)
      await expect(restoreBackup(into, tools, { path })).rejects.toThrow(
        `1 of its files are missing or damaged (${key} is damaged). Nothing was restored.`,
      )
      expect(await into.db.user.count()).toBe(0)
      await writeFile(blob, whole)
      await restoreBackup(into, tools, { path })
      expect((await verify(into)).bad).toEqual([])
    })

    it.each([
      ['no manifest', inside.manifest, 'is not a backup'],
      ['a changed database', inside.database, 'is missing or damaged'],
    ])('refuses a folder with %s', async (_, name, words) => {
      await make()
      await truncate(join(path, name), 10)
      if (name === inside.manifest) await rm(join(path, name))
      const { into, tools } = await emptyPortal(create)
      await expect(restoreBackup(into, tools, { path })).rejects.toThrow(words)
    })

    it('brings the secret along, so that people stay signed in', async () => {
      await writeFile(join(folder, 'secret'), 'the secret')
      await make()
      const { into, tools } = await emptyPortal(create)
      const other = join(folder, 'other')
      await mkdir(other)
      await writeFile(join(other, 'secret'), 'another one')
      await restoreBackup(into, tools, { path })
      expect(await readFile(join(other, 'secret'), 'utf8')).toBe('the secret')
      expect(await readdir(other)).toEqual(['secret'])
    })
  })
})
