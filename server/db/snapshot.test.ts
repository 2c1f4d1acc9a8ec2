import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothDatabases } from '#server/testing/on-both-databases'
import type { TestDatabase } from '#server/testing/test-database'
import { type Db, openDb } from './client'
import { copyRows, countRows, leftOut, models } from './copy-rows'
import { snapshotDatabase } from './snapshot'

test('every model of the schema is copied or left out on purpose', async () => {
  const schema = await readFile('prisma/models.prisma', 'utf8')
  const declared = [...schema.matchAll(/^model (\w+) \{/gm)].map((match) => match[1])
  expect([...models.map(({ name }) => name), ...leftOut].sort()).toEqual(declared.sort())
})

onBothDatabases((create) => {
  let test_: TestDatabase
  let folder: string
  beforeEach(async () => {
    test_ = await create()
    folder = await mkdtemp(join(tmpdir(), 'carrel-snapshot-'))
  })
  afterEach(async () => {
    await test_.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function withSnapshot<T>(work: (snapshot: Db) => Promise<T>): Promise<T> {
    const file = join(folder, 'copy.db')
    await snapshotDatabase(test_.db, test_.database, file)
    expect(await readdir(folder)).toEqual(['copy.db'])
    const snapshot = openDb({ kind: 'sqlite', file })
    try {
      return await work(snapshot)
    } finally {
      await snapshot.$disconnect()
    }
  }

  test('a snapshot has every row, its times, numbers and truths, and goes back into an empty database', async () => {
    const { db } = test_
    await fill(db)
    const before = await allRows(db)
    await withSnapshot(async (snapshot) => {
      expect(await allRows(snapshot)).toEqual(before)
      const target = await create()
      try {
        const counts = await target.db.$transaction((tx) => copyRows(snapshot, tx))
        expect(counts).toMatchObject({ User: 1, Folder: 603, Document: 1, Version: 1 })
        expect(await allRows(target.db)).toEqual(before)
      } finally {
        await target.close()
      }
    })
  })

  test('a snapshot under load is of one moment', async () => {
    const { db } = test_
    await fill(db)
    let running = true
    let number = 1
    // The document's head and its version change together, or not at all.
    const writing = (async () => {
      while (running) {
        // Lets the others have their turn.
        await new Promise(setImmediate)
        number += 1
        await db.$transaction([
          db.document.update({ where: { id: 'doc' }, data: { headNumber: number } }),
          db.version.create({ data: { ...version, number } }),
        ])
      }
    })()
    try {
      await expect.poll(() => number).toBeGreaterThan(20)
      const at = await withSnapshot(async (snapshot) => {
        const { headNumber } = await snapshot.document.findFirstOrThrow()
        const { _max } = await snapshot.version.aggregate({ _max: { number: true } })
        expect(_max.number).toBe(headNumber)
        expect(await snapshot.version.count()).toBe(headNumber)
        return headNumber
      })
      await expect.poll(() => number).toBeGreaterThan(at)
    } finally {
      running = false
      await writing
    }
  })
})

const at = new Date('2026-03-01T12:34:56.789Z')
const version = {
  ...{ documentId: 'doc', number: 1, blobKey: 'a'.repeat(32), size: 5_000_000_000n },
  ...{ sha256: 'b'.repeat(64), contentModifiedAt: 1_772_368_496_789_001n, createdAt: at },
  ...{ editors: '["ana"]', source: 'upload', modifiedByUser: false, pinned: true },
}

async function fill(db: Db): Promise<void> {
  await db.user.create({
    data: { id: 'ana', email: 'ana@example.org', name: 'Ana 🌍', createdAt: at },
  })
  // Children that come before their parents in the order of the key, over more than two pages.
  const folder = { ownerId: 'ana', createdAt: at }
  await db.folder.createMany({
    data: Array.from({ length: 603 }, (_, index) => ({
      ...{ ...folder, id: `f${String(9999 - index)}`, name: `${index}`, nameKey: `${index}` },
      parentId: index === 0 ? null : `f${String(9999 - Math.floor((index - 1) / 2))}`,
    })),
  })
  await db.document.create({
    data: {
      ...{ id: 'doc', name: 'A.txt', nameKey: 'a.txt', extension: 'txt', ownerId: 'ana' },
      ...{ folderId: 'f9500', headNumber: 1, size: 5n, contentModifiedAt: 1n, createdAt: at },
      versions: { create: (({ documentId, ...rest }) => rest)(version) },
      lock: { create: { lockId: 'held', expiresAt: at } },
    },
  })
  await db.setting.create({ data: { key: 'k', value: '{"a":1}', updatedAt: at } })
}

async function allRows(db: Db): Promise<unknown> {
  return {
    counts: await countRows(db),
    users: await db.user.findMany(),
    folders: await db.folder.findMany({ orderBy: { id: 'asc' } }),
    documents: await db.document.findMany(),
    versions: await db.version.findMany(),
    locks: await db.lock.findMany(),
    settings: await db.setting.findMany(),
  }
}
