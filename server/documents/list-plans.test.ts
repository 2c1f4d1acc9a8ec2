import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listAllDocuments } from '#server/documents/admin/list-all-documents'
import { listAudit } from '#server/documents/admin/list-audit'
import { listDocumentVersions } from '#server/documents/admin/list-document-versions'
import { listGrants } from '#server/documents/admin/list-grants'
import { listLocks } from '#server/documents/admin/list-locks'
import { listRejectedSaves } from '#server/documents/admin/list-rejected-saves'
import { storageGrowth } from '#server/documents/admin/storage-growth'
import type { Viewer } from '#server/documents/portal'
import { addDocument } from '#server/testing/document-fixtures'
import { createSqliteDatabase, type TestDatabase } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { listItems } from './list-items'
import { listTrash } from './list-trash'
import { listVersions } from './list-versions'

/** Tables that grow with the documents: no page of a list may walk through all of one. */
const large = [
  'Document',
  'Version',
  'Lock',
  'Grant',
  'RejectedSave',
  'AuditEvent',
  'RecentDocument',
]

let database: TestDatabase
let portal: TestPortal
let root: Viewer
let documentId: string
let statements: Set<string>

beforeEach(async () => {
  database = await createSqliteDatabase()
  portal = await openTestPortal(database)
  root = await addUser(portal, 'Root', 'admin')
  documentId = (await addDocument(portal, root, 'Plan.docx')).id
  statements = new Set()
  const prepare = BetterSqlite3.prototype.prepare
  vi.spyOn(BetterSqlite3.prototype, 'prepare').mockImplementation(function (
    this: BetterSqlite3.Database,
    words: string,
  ) {
    statements.add(words)
    return prepare.call(this, words)
  })
})
afterEach(() => portal.close())

/** What SQLite would do for the statements that were run: a line for each table and each sorting. */
function plans(): { statement: string; steps: string[] }[] {
  const run = [...statements].filter((words) => /^\s*SELECT/i.test(words))
  vi.restoreAllMocks()
  if (database.database.kind !== 'sqlite') throw new Error('on SQLite only')
  const file = new BetterSqlite3(database.database.file, { readonly: true })
  try {
    return run.map((statement) => {
      const values = Array.from(statement.matchAll(/\?/g), () => 1)
      const rows = file.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(values)
      return { statement, steps: rows.map((row) => String(Reflect.get(Object(row), 'detail'))) }
    })
  } finally {
    file.close()
  }
}

/**
 * What reads all rows for a page of them: a walk through a large table that is not in the order of the list, and so cannot
 * stop when the page is full, or a sorting of all that was found.
 */
function readsAll({ steps }: { steps: string[] }): string[] {
  const sorts = steps.filter((step) => step.startsWith('USE TEMP B-TREE FOR ORDER BY'))
  const walks = steps.filter((step) => {
    const [, table = '', how = ''] = /^SCAN (?:main\.)?(\w+)(.*)$/.exec(step) ?? []
    return large.includes(table) && !how.includes('USING')
  })
  return [...sorts, ...walks]
}

describe('a page of a list asks indexes, not whole tables:', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['documents by time', () => items({ sort: 'modified' })],
    ['documents by name', () => items({ sort: 'name' })],
    ['documents by size', () => items({ sort: 'size' })],
    ['trash', () => listTrash(portal, root, {})],
    ['versions of a document', () => listVersions(portal, root, { documentId })],
    ['admin: versions of a document', () => listDocumentVersions(portal, root, { documentId })],
    ['admin: documents by time', () => listAllDocuments(portal, root, { sort: 'modified' })],
    ['admin: documents by name', () => listAllDocuments(portal, root, { sort: 'name' })],
    ['admin: tokens', () => listGrants(portal, root, { state: 'all' })],
    ['admin: refused saves', () => listRejectedSaves(portal, root, { state: 'all' })],
    ['admin: audit', () => listAudit(portal, root, {})],
    ['admin: growth', () => storageGrowth(portal, root, { by: 'months', freeBytes: null })],
  ])('%s', async (_, list) => {
    await list()
    const found = plans()
    expect(found).not.toEqual([])
    const bad = found.filter((plan) => readsAll(plan).length > 0)
    expect(bad).toEqual([])
  })

  it('admin: locks sort those that are held, and look at no others', async () => {
    await listLocks(portal, root, {})
    const found = plans().filter((plan) => readsAll(plan).length > 0)
    expect(found.map(({ steps }) => steps)).toEqual([
      [
        'SEARCH main.Lock USING INDEX Lock_expiresAt_idx (expiresAt>?)',
        'USE TEMP B-TREE FOR ORDER BY',
      ],
    ])
  })

  it('and what would read all is seen', async () => {
    await portal.db.document.findMany({ where: { extension: 'docx' } })
    await portal.db.version.findMany({ where: { documentId }, orderBy: { sha256: 'asc' }, take: 9 })
    expect(plans().flatMap(readsAll).sort()).toEqual([
      'SCAN main.Document',
      'USE TEMP B-TREE FOR ORDER BY',
    ])
  })

  const items = (more: { sort: 'name' | 'modified' | 'size' }) =>
    listItems(portal, root, { ...more, direction: 'asc', search: '' })
})
