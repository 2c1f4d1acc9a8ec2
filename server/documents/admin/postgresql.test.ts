import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteVersion } from '#server/documents/delete-version'
import { sweep } from '#server/documents/maintenance/sweep'
import { verify } from '#server/documents/maintenance/verify'
import type { Viewer } from '#server/documents/portal'
import {
  addDocument,
  addGrant,
  addRejected,
  addVersion,
  holderOf,
} from '#server/testing/document-fixtures'
import { postgresIsOff, type TestPostgres } from '#server/testing/postgres'
import { createPostgresDatabase, startMigratedPostgres } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { breakLock } from './break-lock'
import { listAllDocuments } from './list-all-documents'
import { auditActions, listAudit } from './list-audit'
import { listDocumentVersions } from './list-document-versions'
import { listGrants } from './list-grants'
import { listLocks } from './list-locks'
import { listRejectedSaves } from './list-rejected-saves'
import { listUsers } from './list-users'

describe.skipIf(postgresIsOff)('the admin verbs on PostgreSQL', () => {
  let server: TestPostgres
  let portal: TestPortal
  let admin: Viewer
  let ids: string[]

  beforeAll(async () => {
    server = await startMigratedPostgres()
    portal = await openTestPortal(await createPostgresDatabase(server))
    admin = await addUser(portal, 'Root', 'admin')
    const ana = await addUser(portal, 'Ana')
    ids = []
    for (const name of ['Bericht.docx', 'Änderung.docx', 'alt.docx']) {
      const { id } = await addDocument(portal, ana, name)
      await addVersion(portal, ana, id, `${name} again`)
      await addRejected(portal, ana, id, `${name} refused`)
      await portal.locks.acquire(id, 'x', holderOf(ana, await addGrant(portal, ana, id)))
      ids.push(id)
    }
  })
  afterAll(async () => {
    await portal?.close()
    await server?.stop()
  })

  it.each([
    ['listLocks', listLocks],
    ['listAllDocuments', listAllDocuments],
    ['listGrants', listGrants],
    ['listRejectedSaves', listRejectedSaves],
    ['listUsers', listUsers],
    ['listAudit', listAudit],
  ])('%s walks its pages on and back', async (_, list) => {
    const keys = (page: { items: object[] }) => page.items.map((item) => JSON.stringify(item))
    const whole = keys(await list(portal, admin, {}))
    const first = await list(portal, admin, { limit: 1 })
    const second = await list(portal, admin, { limit: 1, cursor: first.next ?? '' })
    expect(whole.length).toBeGreaterThanOrEqual(2)
    expect([...keys(first), ...keys(second)]).toEqual(whole.slice(0, 2))
    const back = await list(portal, admin, { limit: 1, cursor: second.previous ?? '' })
    expect(keys(back)).toEqual(keys(first))
  })

  it('walks documents by name and finds them without regard to case and accents', async () => {
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await listAllDocuments(portal, admin, { sort: 'name', limit: 1, cursor })
      names.push(...page.items.map((document) => document.name))
      cursor = page.next
    }
    expect(names.toSorted()).toEqual(['Bericht.docx', 'alt.docx', 'Änderung.docx'].toSorted())
    const found = await listAllDocuments(portal, admin, { search: 'ANDERUNG' })
    expect(found.items.map((document) => document.name)).toEqual(['Änderung.docx'])
    expect((await listLocks(portal, admin, { search: 'änderung' })).items).toHaveLength(1)
    expect((await listAudit(portal, admin, { document: 'bericht' })).items).toHaveLength(1)
    expect(await auditActions(portal, admin)).toEqual(['document.upload'])
  })

  it('breaks, deletes, verifies and sweeps', async () => {
    const [documentId = ''] = ids
    expect(await breakLock(portal, admin, { documentId, lockId: 'x', reason: 'x' })).toEqual({
      kind: 'broken',
    })
    await deleteVersion(portal, admin, { documentId, number: 1, reason: 'x' })
    expect((await listDocumentVersions(portal, admin, { documentId })).items).toHaveLength(1)
    expect(await verify(portal)).toEqual({
      ...{ versions: 5, rejectedSaves: 3, templates: 0 },
      bad: [],
    })
    portal.clock.advance(31 * 24 * 3_600_000)
    expect(await sweep(portal)).toMatchObject({ rejectedSaves: 3, blobs: 3, tokens: 3 })
    expect((await verify(portal)).bad).toEqual([])
  })
})
