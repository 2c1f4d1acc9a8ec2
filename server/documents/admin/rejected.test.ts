import { afterEach, beforeEach, expect, it } from 'vitest'
import { adoptRejectedSave } from '#server/documents/adopt-rejected-save'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addRejected } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { listRejectedSaves } from './list-rejected-saves'

let portal: TestPortal
let admin: Viewer
let ana: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  admin = await addUser(portal, 'Root', 'admin')
  ana = await addUser(portal, 'Ana')
})
afterEach(() => portal.close())

it('shows refused saves of all documents with why and until when', async () => {
  const { id } = await addDocument(portal, ana, 'Plan.docx')
  await addRejected(portal, ana, id, 'refused')
  const [row, ...others] = (await listRejectedSaves(portal, admin, {})).items
  expect(others).toEqual([])
  expect(row).toMatchObject({
    document: {
      ...{ id, name: 'Plan.docx', extension: 'docx', head: 1, trashedAt: null },
      ownerId: ana.id,
    },
    user: { name: 'Ana' },
    editor: 'builtin',
    editors: [{ name: 'Ana' }],
    ...{ size: 7, reason: 'lock-mismatch', offeredLock: 'mine', currentLock: 'theirs' },
    ...{ source: 'save', createdAt: portal.clock.now(), resolved: null },
    expiresAt: new Date(portal.clock.now().getTime() + 30 * 24 * 3_600_000),
  })
})

it('shows what became of them only when asked', async () => {
  const { id } = await addDocument(portal, ana, 'Plan.docx')
  await addRejected(portal, ana, id, 'first')
  portal.clock.advance(1000)
  await addRejected(portal, ana, id, 'second')
  const [, first] = (await listRejectedSaves(portal, admin, {})).items
  await adoptRejectedSave(portal, admin, { rejectedId: first?.id ?? '', reason: 'x' })
  expect((await listRejectedSaves(portal, admin, {})).items.map((row) => row.size)).toEqual([6])
  const all = (await listRejectedSaves(portal, admin, { state: 'all' })).items
  expect(all.map((row) => row.resolved)).toEqual([
    null,
    {
      at: portal.clock.now(),
      how: 'version',
      by: { id: admin.id, name: 'Root', email: 'root@example.org' },
    },
  ])
})

it('searches and walks pages, for admins only', async () => {
  const { id } = await addDocument(portal, ana, 'Plan.docx')
  const notes = await addDocument(portal, ana, 'Notes.txt')
  await addRejected(portal, ana, id, 'one')
  await addRejected(portal, ana, notes.id, 'two')
  const first = await listRejectedSaves(portal, admin, { limit: 1 })
  const second = await listRejectedSaves(portal, admin, { limit: 1, cursor: first.next ?? '' })
  expect([...first.items, ...second.items].map((row) => row.document.name).sort()).toEqual([
    ...['Notes.txt', 'Plan.docx'],
  ])
  const found = await listRejectedSaves(portal, admin, { search: 'notes' })
  expect(found.items.map((row) => row.document.name)).toEqual(['Notes.txt'])
  await expect(listRejectedSaves(portal, ana, {})).rejects.toMatchObject({ code: 'forbidden' })
})
