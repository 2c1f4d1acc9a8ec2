import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDatabase } from '#bench/fill/fill-database'
import { shapeOf } from '#bench/fill/shape'
import { listOperations, type Operation } from '#bench/lists/operations'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { findGrowing, stepsInSqlite } from '#server/testing/statement-plans'
import type { TestDatabase } from '#server/testing/test-database'
import { openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { unused } from './maintenance/sweep'
import { countStorage } from './storage/storage-figures'

const sizes = { documents: 8000, users: 30, longestHistory: 200 }
const shape = shapeOf(sizes)

/** What may take longer the more there is, and of what. */
const growing = new Map<string, RegExp>([
  // Of what is shared with this person directly, and of nobody else's.
  ['Shared with me', /ORDER BY|on (Document|Share): /],
  ['Shared with me, how many', /ORDER BY|on (Document|Share): /],
  // There are at most 500 stars of a person, and shares of one document or folder that are shown.
  ['Starred, all', /ORDER BY/],
  ['Who has access', /ORDER BY/],
  // Of locks that are held now.
  ['Admin: locks', /ORDER BY/],
  ['Admin: what needs attention', /ORDER BY/],
  // As many as lists count, of each of the people of a page.
  ['Admin: users', /on Document: \d{4} rows/],
  // What few names have is found by their index, all of it, and sorted; so is what is shared with a person.
  ['Search: names, many', /^USE TEMP B-TREE FOR (LAST 2 TERMS OF )?ORDER BY$/],
  ['Search: names, one', /^USE TEMP B-TREE FOR (LAST 2 TERMS OF )?ORDER BY$/],
  ['Search: names, none', /^USE TEMP B-TREE FOR (LAST 2 TERMS OF )?ORDER BY$/],
  ['Go to …', /^USE TEMP B-TREE FOR (LAST 2 TERMS OF )?ORDER BY$|DocumentWords/],
  // Of texts it is looked first whether more than so many have the words.
  ['Search: contents, all', /^USE TEMP B-TREE FOR (LAST 2 TERMS OF )?ORDER BY$|DocumentWords/],
  ['Search: contents, some', /^USE TEMP B-TREE FOR (LAST 2 TERMS OF )?ORDER BY$|DocumentWords/],
  ['Search: contents, one', /^USE TEMP B-TREE FOR (LAST 2 TERMS OF )?ORDER BY$|DocumentWords/],
  ['Search: how many', /^USE TEMP B-TREE FOR ORDER BY$|DocumentWords/],
  ['Search of somebody with little', /./],
  ['Admin: audit, of a document', /on Document: /],
])

/** What is asked of a portal; only their names are needed before there is one. */
const names = Object.keys(
  Object.fromEntries(listOperations(Object.create(null), shape).map(({ name }) => [name, name])),
)

/** An index, and a list that would read a whole table without it. */
const needed = {
  sqlite: [
    ['Document_nameKey_id_idx', 'Admin: documents, by name'],
    ['Notification_userId_at_id_idx', 'Notifications, all'],
    ['Grant_createdAt_id_idx', 'Admin: tokens'],
    ['AuditEvent_at_id_idx', 'Admin: audit'],
  ],
  postgresql: [
    ['Document_ownerId_folderId_trashedAt_size_id_idx', 'Documents, by size'],
    ['Document_ownerId_extension_trashedAt_contentModifiedAt_id_idx', 'Images to insert'],
    ['Document_nameKey_id_idx', 'Admin: documents, by name'],
    ['AuditEvent_action_at_idx', 'Admin: audit, kinds'],
    ['AuditEvent_at_id_idx', 'Admin: audit'],
  ],
} as const

onBothDatabases((create) => {
  let database: TestDatabase
  let portal: TestPortal
  let operations: Map<string, Operation>

  beforeAll(async () => {
    database = await create()
    portal = await openTestPortal(database)
    await fillDatabase(database.database, portal.blobs, sizes)
    operations = new Map(listOperations(portal, shape).map((one) => [one.name, one]))
    // As if counting what is stored took long, as it does in a large portal.
    await countStorage(portal)
    const key = 'storage-figures'
    const { value } = await portal.db.setting.findUniqueOrThrow({ where: { key } })
    const slow = JSON.stringify({ ...JSON.parse(value), tookMs: 60_000 })
    await portal.db.setting.update({ where: { key }, data: { value: slow } })
  })
  afterAll(() => portal.close())

  const growingIn = (name: string) =>
    findGrowing(database.database, async () => await operations.get(name)?.run())

  describe('no page of a list takes longer the longer the list is:', () => {
    it.each(names)('%s', async (name) => {
      const found = await growingIn(name)
      const known = growing.get(name)
      expect(found.filter(({ why }) => !known || !why.every((one) => known.test(one)))).toEqual([])
    })
  })

  it('whether bytes are in use takes no longer the more versions share them', async () => {
    const keys = (await portal.db.version.findMany({ distinct: ['blobKey'] })).map((v) => v.blobKey)
    const ask = async () =>
      expect(await unused(portal, [...keys, 'nobody’s'])).toEqual(['nobody’s'])
    expect(await findGrowing(database.database, ask)).toEqual([])
  })

  describe('a search of names', () => {
    // On PostgreSQL the rows were counted that were looked at.
    it('goes by the index of names to what few of them have, and along the list to what many have', async ({
      skip,
    }) => {
      const { database: opened } = database
      if (opened.kind !== 'sqlite') return skip()
      const steps = async (name: string) =>
        (
          await stepsInSqlite(
            opened.file,
            async () => await operations.get(name)?.run(),
            /SELECT page\.id[\s\S]*"Document"/,
          )
        ).join('\n')
      for (const name of ['Search: names, one', 'Search: names, none']) {
        expect(await steps(name)).toMatch(/SCAN NameGrams VIRTUAL TABLE INDEX \d+:M/)
        expect(await steps(name)).not.toContain('Document_ownerId')
      }
      const many = await steps('Search: names, many')
      expect(many).not.toContain('NameGrams')
      expect(many).toContain('Document_ownerId_trashedAt_contentModifiedAt_id_nameKey_idx')
    })
  })

  describe('and it is seen when an index is missing:', () => {
    it('on this database', async () => {
      for (const [index, name] of needed[database.database.kind]) {
        expect(await growingIn(name), name).toEqual([])
        await portal.db.$executeRawUnsafe(`DROP INDEX "${index}"`)
        expect(await growingIn(name), index).not.toEqual([])
      }
    })
  })
})
