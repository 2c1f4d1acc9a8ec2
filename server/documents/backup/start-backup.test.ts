import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keep } from '#messages/kept'
import { speak } from '#messages/speak'
import { backupTools } from '#server/backup-tools'
import { readBackups } from '#server/documents/admin/read-backups'
import { deleteVersion } from '#server/documents/delete-version'
import { cancelBackup, readJob } from '#server/documents/maintenance/jobs'
import { verify } from '#server/documents/maintenance/verify'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addVersion } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { createSqliteDatabase, type TestDatabase } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { restoreBackup } from './restore'
import { type BackupPlace, startBackup, tidyBackups } from './start-backup'

const minute = 60_000

onBothDatabases((create) => {
  let folder: string
  let database: TestDatabase
  let portal: TestPortal
  let root: Viewer
  let documentId: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'carrel-backups-'))
    database = await create()
    portal = await openTestPortal(database)
    root = await addUser(portal, 'Root', 'admin')
    documentId = (await addDocument(portal, root, 'Plan.docx', 'one')).id
    await addVersion(portal, root, documentId, 'two')
  })
  afterEach(async () => {
    await portal.close()
    await rm(folder, { recursive: true, force: true })
  })

  const toolsOf = (on: TestDatabase) =>
    backupTools({ config: { dataDir: folder, database: on.database }, db: on.db })
  const place = (changes: Partial<BackupPlace> = {}): BackupPlace => ({
    ...{ folder, keep: 2, tools: toolsOf(database), freeBytes: async () => 10 ** 12 },
    ...changes,
  })
  const make = async (changes?: Partial<BackupPlace>) => {
    await (await startBackup(portal, root, place(changes))).finished
    return await readJob(portal, root, 'backup')
  }
  const list = async () => {
    const found = await readBackups(portal, root, place())
    if (found === 'unreadable') throw new Error(found)
    return found.list
  }

  /** Tools whose copying waits, from the first byte, until it is let go on. */
  function held() {
    let letGoOn = () => {}
    const gate = new Promise<void>((resolve) => {
      letGoOn = resolve
    })
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const tools = toolsOf(database)
    const waiting: BackupPlace['tools'] = {
      ...tools,
      blobsIn(at) {
        const blobs = tools.blobsIn(at)
        return {
          ...blobs,
          async put(...given) {
            arrive()
            await gate
            return await blobs.put(...given)
          },
        }
      },
    }
    return { tools: waiting, arrived, letGoOn: () => letGoOn() }
  }

  it('a backup is made, told, listed and audited, and goes back byte for byte', async () => {
    const job = await make()
    const [backup] = await list()
    expect(job).toMatchObject({
      ...{ state: 'done', done: 6, of: 6, startedBy: root.id, failed: null },
      backup: { name: backup?.name, files: 2, bytes: backup?.bytes, damaged: 0 },
    })
    expect(backup).toMatchObject({ at: portal.clock.now(), damaged: 0, ours: true })
    expect(backup?.name).toMatch(/^carrel-\d{8}T\d{6}Z$/)
    expect(portal.audited.slice(-2)).toMatchObject([
      { action: 'storage.start-backup', actorId: root.id },
      { action: 'storage.backup', actorId: root.id },
    ])
    const target = await createSqliteDatabase()
    const into = await openTestPortal(target)
    await restoreBackup(into, toolsOf(target), { path: join(folder, backup?.name ?? '') })
    expect(await verify(into)).toMatchObject({ versions: 2, bad: [] })
    await into.close()
  })

  it('the newest few are kept; what the command made, and anything else, is nobody’s to remove', async () => {
    await mkdir(join(folder, 'carrel-20200101T000000Z'))
    await writeFile(join(folder, 'notes.txt'), 'mine')
    for (let made = 0; made < 4; made += 1) {
      portal.clock.advance(minute)
      expect(await make()).toMatchObject({ state: 'done' })
      if (made === 0)
        await rename(join(folder, (await list())[0]?.name ?? ''), join(folder, 'by-hand'))
    }
    const names = (await list()).map(({ name }) => name)
    expect(names).toHaveLength(3)
    expect(names.at(-1)).toBe('by-hand')
    expect((await readdir(folder)).sort()).toEqual(
      [...names, 'carrel-20200101T000000Z', 'notes.txt'].sort(),
    )
    expect(portal.audited.filter(({ action }) => action === 'storage.remove-backup')).toHaveLength(
      1,
    )
  })

  it('one that lacks damaged files removes no older one', async () => {
    for (let made = 0; made < 2; made += 1) {
      portal.clock.advance(minute)
      await make()
    }
    const { blobKey } = await portal.db.version.findFirstOrThrow({ where: { number: 1 } })
    await portal.blobs.remove(blobKey)
    portal.clock.advance(minute)
    expect(await make()).toMatchObject({ state: 'done', backup: { damaged: 1 } })
    expect((await list()).map(({ damaged }) => damaged)).toEqual([1, 0, 0])
  })

  it('one at a time, on all instances; another may be begun when it has ended', async () => {
    const { tools, arrived, letGoOn } = held()
    const { finished } = await startBackup(portal, root, place({ tools }))
    await arrived
    const other = { ...portal, db: database.openAnother() }
    const starts = () => portal.audited.filter(({ action }) => action === 'storage.start-backup')
    expect(starts()).toHaveLength(1)
    await expect(startBackup(other, root, place())).rejects.toThrow('This is running already.')
    expect(starts()).toHaveLength(1)
    expect(await readJob(other, root, 'backup')).toMatchObject({ state: 'running' })
    // What lies there half-done is not another's to tidy up.
    await tidyBackups(other, { folder })
    expect(await list()).toEqual([])
    letGoOn()
    await finished
    expect(await list()).toHaveLength(1)
    portal.clock.advance(minute)
    await (await startBackup(other, root, place())).finished
    expect(await list()).toHaveLength(2)
  })

  it('cancelled by another instance it ends, leaves nothing, and can be begun again', async () => {
    await expect(cancelBackup(portal, root)).rejects.toThrow('No backup is being made')
    const { tools, arrived, letGoOn } = held()
    const { finished } = await startBackup(portal, root, place({ tools }))
    await arrived
    const other = { ...portal, db: database.openAnother() }
    await cancelBackup(other, root)
    expect(await readJob(other, root, 'backup')).toMatchObject({ state: 'cancelling' })
    // The beat sees it while the copying of a file goes on.
    const key = 'job.backup'
    const beats = async () =>
      (await portal.db.setting.findUniqueOrThrow({ where: { key } })).updatedAt.getTime()
    portal.clock.advance(1)
    const now = portal.clock.now().getTime()
    await expect.poll(beats).toBe(now)
    portal.clock.advance(1)
    await expect.poll(beats).toBe(now + 1)
    letGoOn()
    await finished
    expect(await readJob(portal, root, 'backup')).toMatchObject({
      ...{ state: 'cancelled', failed: null, backup: null },
    })
    expect(await readdir(folder)).toEqual([])
    expect(portal.audited.map(({ action }) => action).slice(-1)).toEqual(['storage.cancel-backup'])
    expect(await make()).toMatchObject({ state: 'done' })
  })

  it.each([
    ['full', { code: 'ENOSPC' }],
    ['read-only', { code: 'EROFS' }],
    [null, {}],
  ])('a disk that fails half-way (%s) leaves nothing and is told', async (reason, error) => {
    const tools = toolsOf(database)
    let files = 0
    const job = await make({
      tools: {
        ...tools,
        blobsIn(at) {
          const blobs = tools.blobsIn(at)
          return {
            ...blobs,
            put(...given) {
              files += 1
              if (files === 1) return blobs.put(...given)
              return Promise.reject(Object.assign(new Error('no more'), error))
            },
          }
        },
      },
    })
    expect(job).toMatchObject({ state: 'failed', reason, backup: null })
    expect(job?.failed?.(speak('de', 'errors'))).toBe('Der Lauf brach ab: no more')
    expect(await readdir(folder)).toEqual([])
    expect(portal.audited.at(-1)).toMatchObject({
      ...{ action: 'storage.fail-backup', actorId: root.id },
      detail: { failed: keep('errors', (t) => t('operations.brokenOff', { answer: 'no more' })) },
    })
  })

  it('with too little room nothing is written, so that the documents keep theirs', async () => {
    const job = await make({ freeBytes: async () => 5 })
    expect(job).toMatchObject({ state: 'failed', reason: 'full' })
    expect(await readdir(folder)).toEqual([])
  })

  it('a folder that is not there is not made', async () => {
    const away = join(folder, 'away')
    const job = await make({ folder: away })
    expect(job).toMatchObject({ state: 'failed', reason: 'no-folder' })
    expect(await readdir(folder)).toEqual([])
    expect(await readBackups(portal, root, place({ folder: away }))).toBe('unreadable')
  })

  it('under a load of saves and deletions it is of one moment and whole', async () => {
    let running = true
    let rounds = 0
    const load = (async () => {
      for (let n = 3; running; n += 1) {
        await new Promise(setImmediate)
        await addVersion(portal, root, documentId, `version ${n}`)
        if (n > 4 && n < 22) await deleteVersion(portal, root, { documentId, number: n - 2 })
        rounds += 1
      }
    })()
    try {
      await expect.poll(() => rounds).toBeGreaterThan(3)
      expect(await make()).toMatchObject({ state: 'done', backup: { damaged: 0 } })
    } finally {
      running = false
      await load
    }
    const target = await createSqliteDatabase()
    const into = await openTestPortal(target)
    await restoreBackup(into, toolsOf(target), {
      path: join(folder, (await list())[0]?.name ?? ''),
    })
    expect((await verify(into)).bad).toEqual([])
    await into.close()
  })

  it('what a killed portal left is no backup, and goes with the next one or the next sweep', async () => {
    const left = '.carrel-20261129T120258Z.0f9a.part'
    const litter = async () => {
      await mkdir(join(folder, left, 'blobs'), { recursive: true })
      await writeFile(join(folder, left, 'carrel.db'), 'half')
    }
    await litter()
    await mkdir(join(folder, '.other.part'))
    expect(await list()).toEqual([])
    await make()
    expect(await readdir(folder)).not.toContain(left)
    await litter()
    await tidyBackups(portal, { folder })
    expect(await readdir(folder)).not.toContain(left)
    expect(await readdir(folder)).toContain('.other.part')
  })

  it('a run that was silent for a minute, and lost its row, makes no backup any more', async () => {
    const { tools, arrived, letGoOn } = held()
    const { finished } = await startBackup(portal, root, place({ tools }))
    await arrived
    const { value } = await portal.db.setting.findUniqueOrThrow({ where: { key: 'job.backup' } })
    // As another instance takes it over.
    await portal.db.setting.update({
      where: { key: 'job.backup' },
      data: { value: value.replace(/"run":"[^"]+"/, '"run":"another"') },
    })
    const [draft = ''] = await readdir(folder)
    await rm(join(folder, draft), { recursive: true })
    letGoOn()
    await finished
    expect(await list()).toEqual([])
    const row = await portal.db.setting.findUniqueOrThrow({ where: { key: 'job.backup' } })
    expect(row.value).toContain('"run":"another"')
  })

  it('is for admins', async () => {
    const ben = await addUser(portal, 'Ben')
    await expect(startBackup(portal, ben, place())).rejects.toThrow('Only an admin')
    await expect(cancelBackup(portal, ben)).rejects.toThrow('Only an admin')
    await expect(readBackups(portal, ben, place())).rejects.toThrow('Only an admin')
  })
})
