import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry, Viewer } from '#server/documents/portal'
import { addDocument } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { auditActions, listAudit } from './list-audit'

let portal: TestPortal
let admin: Viewer
let ana: Viewer
let plan: string

beforeEach(async () => {
  portal = await openTestPortal()
  admin = await addUser(portal, 'Root', 'admin')
  ana = await addUser(portal, 'Ana')
  plan = (await addDocument(portal, ana, 'Plan.docx')).id
  portal.clock.advance(1000)
})
afterEach(() => portal.close())

async function record(entry: Partial<AuditEntry>) {
  await portal.audit({ actorId: admin.id, action: 'lock.break', ...entry })
  portal.clock.advance(1000)
}

const actions = async (input: Parameters<typeof listAudit>[2]) =>
  (await listAudit(portal, admin, input)).items.map((row) => row.action)

describe('listAudit', () => {
  it('names people and documents', async () => {
    const at = portal.clock.now()
    await record({ documentId: plan, subject: ana.id, detail: { reason: 'gone home', version: 2 } })
    const [row] = (await listAudit(portal, admin, {})).items
    expect(row).toEqual({
      id: row?.id,
      at,
      actor: { id: admin.id, name: 'Root', email: 'root@example.org' },
      action: 'lock.break',
      document: { id: plan, name: 'Plan.docx' },
      subject: 'Ana',
      detail: { reason: 'gone home', version: 2 },
      correlationId: null,
    })
  })

  it('keeps what is about documents and people that are gone', async () => {
    await record({ actorId: 'gone', documentId: 'gone', subject: 'some-grant' })
    const [row] = (await listAudit(portal, admin, {})).items
    expect(row).toMatchObject({
      actor: null,
      document: { id: 'gone', name: null },
      subject: 'some-grant',
    })
  })

  it('shows a line with a detail that cannot be read without it', async () => {
    await record({})
    await portal.db.auditEvent.updateMany({ data: { detail: '{"nested":{"a":1}}' } })
    const list = await listAudit(portal, admin, {})
    expect(list.items.map((row) => row.detail)).toEqual([{}, {}])
  })

  it('filters by who did it, and finds what nobody did', async () => {
    await record({ action: 'user.disable' })
    await record({ action: 'document.rename', actorId: ana.id })
    await record({ action: 'grant.mint', actorId: null })
    expect(await actions({ actor: 'ROOT@' })).toEqual(['user.disable'])
    expect(await actions({ actor: ana.id })).toEqual(['document.rename', 'document.upload'])
    expect(await actions({ actor: 'system' })).toEqual(['grant.mint'])
    expect(await actions({ actor: 'nobody at all' })).toEqual([])
  })

  it('filters by action, by all actions of one noun, and by document', async () => {
    await record({ action: 'lock.break', documentId: plan })
    await record({ action: 'lock.take', documentId: 'other' })
    await record({ action: 'user.disable' })
    expect(await actions({ action: 'lock.break' })).toEqual(['lock.break'])
    expect(await actions({ action: 'lock.' })).toEqual(['lock.take', 'lock.break'])
    expect(await actions({ document: 'plan' })).toEqual(['lock.break', 'document.upload'])
    expect(await actions({ document: 'other' })).toEqual(['lock.take'])
    expect(await actions({ document: plan })).toEqual(await actions({ document: 'plan' }))
    expect(await auditActions(portal, admin)).toEqual([
      ...['document.upload', 'lock.break', 'lock.take', 'user.disable'],
    ])
  })

  it('filters by time, the end not included', async () => {
    const from = portal.clock.now()
    await record({ action: 'a.first' })
    const to = portal.clock.now()
    await record({ action: 'b.second' })
    expect(await actions({ from, to })).toEqual(['a.first'])
    expect(await actions({ from: to })).toEqual(['b.second'])
  })

  it('walks pages', async () => {
    for (let count = 0; count < 4; count++) await record({ action: `a.${count}` })
    const first = await listAudit(portal, admin, { limit: 2 })
    const second = await listAudit(portal, admin, { limit: 2, cursor: first.next ?? '' })
    expect([...first.items, ...second.items].map((row) => row.action)).toEqual([
      ...['a.3', 'a.2', 'a.1', 'a.0'],
    ])
    const back = await listAudit(portal, admin, { limit: 2, cursor: second.previous ?? '' })
    expect(back.items).toEqual(first.items)
  })

  it('is for admins only', async () => {
    await expect(listAudit(portal, ana, {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(auditActions(portal, ana)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
