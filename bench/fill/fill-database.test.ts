import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { verify } from '#server/documents/maintenance/verify'
import { onBothDatabases } from '#server/testing/on-both-databases'
import type { TestDatabase } from '#server/testing/test-database'
import { openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { fillDatabase } from './fill-database'

onBothDatabases((create) => {
  let database: TestDatabase
  let portal: TestPortal
  beforeEach(async () => {
    database = await create()
    portal = await openTestPortal(database)
  })
  afterEach(() => portal.close())

  test('a filled portal is one that the portal itself could have become', async () => {
    const { documents, folders } = await fillDatabase(database.database, portal.blobs, {
      documents: 200,
      longestHistory: 60,
    })
    const { db } = portal
    expect(await db.document.count()).toBe(documents)
    expect(await db.folder.count()).toBe(folders)
    expect(await db.lock.count()).toBe(documents)
    expect(await db.version.count({ where: { documentId: 'bench-d-00000001' } })).toBe(60)
    const versions = await db.version.count()
    expect(versions / documents).toBeGreaterThan(9)

    // On PostgreSQL every reference was looked at when it was written.
    if (database.database.kind === 'sqlite') {
      expect(await db.$queryRaw`SELECT * FROM pragma_foreign_key_check`).toEqual([])
    }
    // Every version's bytes are what its row says, every head is the newest version and repeats what it says.
    expect(await verify(portal)).toMatchObject({ versions, bad: [] })
    const off = await db.$queryRaw`
      SELECT d.id FROM "Document" d
        LEFT JOIN "Version" v ON v."documentId" = d.id AND v.number = d."headNumber"
          AND v.size = d.size AND v."contentModifiedAt" = d."contentModifiedAt"
       WHERE v.number IS NULL
          OR d."headNumber" <> (SELECT MAX(w.number) FROM "Version" w WHERE w."documentId" = d.id)`
    expect(off).toEqual([])
    // Nobody has anything in another's folder.
    const astray = await db.$queryRaw`
      SELECT d.id FROM "Document" d JOIN "Folder" f ON f.id = d."folderId" WHERE f."ownerId" <> d."ownerId"
      UNION ALL
      SELECT f.id FROM "Folder" f JOIN "Folder" p ON p.id = f."parentId" WHERE p."ownerId" <> f."ownerId"`
    expect(astray).toEqual([])
    // Every name is where searches look.
    const entries = await db.$queryRaw`SELECT "itemId" FROM "NameEntry"`
    expect(entries).toHaveLength(documents + folders)
    // What was counted is what would be counted.
    const counts = () => db.user.findMany({ orderBy: { id: 'asc' }, select: { usedBytes: true } })
    const before = await counts()
    await portal.storage.recountAll()
    expect(await counts()).toEqual(before)
    expect(z.bigint().parse(before[0]?.usedBytes)).toBeGreaterThan(0n)
  })
})
