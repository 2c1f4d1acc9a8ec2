import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAudit } from '#server/documents/admin/list-audit'
import { listActivity } from '#server/documents/list-activity'
import type { Viewer } from '#server/documents/portal'
import { createGuest, visitLink } from '#server/documents/sharing/visit-link'
import { addDocument, addGrant, addVersion } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { refuseSave } from '#server/testing/refused-save'
import type { TestDatabase } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { sweep } from './sweep'

const day = 24 * 60 * 60 * 1000

onBothDatabases((create) => {
  let database: TestDatabase
  let portal: TestPortal
  let ana: Viewer
  let plan: string

  beforeEach(async () => {
    database = await create()
    portal = await openTestPortal(database)
    ana = await addUser(portal, 'Ana', 'admin')
    plan = (await addDocument(portal, ana, 'Plan.docx')).id
  })
  afterEach(() => portal.close())

  async function visit(guest: Viewer): Promise<void> {
    const id = portal.newId()
    const share = { documentId: plan, level: 'edit', tokenHash: id, createdById: ana.id }
    await portal.db.share.create({
      data: { id, ...share, createdAt: portal.clock.now() },
      select: { id: true },
    })
    await visitLink(portal, guest, {
      ...{ id, kind: 'document', targetId: plan, name: 'Plan.docx', extension: 'docx' },
      ...{ owner: 'Ana', level: 'edit', passwordHash: null },
    })
  }
  async function come(name: string): Promise<Viewer> {
    const guest = await createGuest(portal, { name })
    await visit(guest)
    return guest
  }
  const guests = async () =>
    (await portal.db.user.findMany({ where: { role: 'guest' }, orderBy: { name: 'asc' } })).map(
      ({ name }) => name,
    )

  test('who only looked is forgotten after a while, and what says that they came keeps their name', async () => {
    const gil = await come('Gil')
    await addGrant(portal, gil, plan, day)
    portal.clock.advance(90 * day)
    expect((await sweep(portal)).guests).toBe(0)
    portal.clock.advance(1)
    expect((await sweep(portal)).guests).toBe(1)
    expect(await guests()).toEqual([])
    const log = (await listAudit(portal, ana, { action: 'share.open' })).items
    expect(log).toMatchObject([{ actor: { id: gil.id, name: 'Gil (guest)' } }])
    const { items } = await listActivity(portal, ana, { documentId: plan })
    const came = items.find(({ action }) => action === 'share.open')
    expect(came?.actor?.name).toBe('Gil (guest)')
    expect((await sweep(portal)).guests).toBe(0)
  })

  test('whom history names stays, with their name', async () => {
    const saver = await come('Saver')
    await addVersion(portal, saver, plan, 'two')
    const partner = await come('Partner')
    const stored = await portal.blobs.put(new Blob(['three']).stream(), { maxBytes: 100 })
    if (stored.kind !== 'stored') throw new Error(stored.kind)
    await portal.versions.commit(
      plan,
      {
        ...{ blob: stored.blob, source: 'save', userId: ana.id, editors: [ana.id, partner.id] },
        ...{ modifiedByUser: true, editorId: 'builtin' },
      },
      { kind: 'nobody-else', userId: ana.id },
    )
    const refused = await come('Refused')
    await refuseSave(portal, plan, refused, 'words')
    const commenter = await come('Commenter')
    await portal.audit({ actorId: commenter.id, action: 'comment.created', documentId: plan })
    const holder = await come('Holder')
    await portal.locks.acquire(plan, 'x', { userId: holder.id, grantId: null, editorId: 'builtin' })
    await come('Looker')
    portal.clock.advance(20 * day)
    expect((await sweep({ ...portal, limits: { ...portal.limits, guestMs: day } })).guests).toBe(1)
    expect(await guests()).toEqual(
      ['Commenter', 'Holder', 'Partner', 'Refused', 'Saver'].map((name) => `${name} (guest)`),
    )
  })

  test('who came again, holds a token, or is no guest is not touched', async () => {
    const again = await come('Again')
    const active = await come('Active')
    portal.clock.advance(80 * day)
    await visit(again)
    await addGrant(portal, active, plan, 20 * day)
    await addUser(portal, 'Member')
    portal.clock.advance(11 * day)
    expect((await sweep(portal)).guests).toBe(0)
  })

  test('who came before the log had names of guests is forgotten once an update has put them there', async () => {
    const quoted = await come('Old “Hand” "Q"')
    const bare = await come('Bare')
    const partner = await come('Partner')
    await addVersion(portal, partner, plan, 'two')
    const before = { action: 'share.open', actorId: { in: [quoted.id, partner.id] } }
    await portal.db.auditEvent.updateMany({
      where: before,
      data: { detail: '{"name":"Plan.docx","level":"edit"}' },
    })
    await portal.db.auditEvent.updateMany({
      where: { action: 'share.open', actorId: bare.id },
      data: { detail: '{}' },
    })
    portal.clock.advance(200 * day)
    expect((await sweep(portal)).guests).toBe(0)

    const { kind } = database.database
    const update = `prisma/${kind}/migrations/20261129160000_names_of_guests/migration.sql`
    await portal.db.$executeRawUnsafe(await readFile(update, 'utf8'))
    expect((await sweep(portal)).guests).toBe(2)
    expect(await guests()).toEqual(['Partner (guest)'])
    const log = (await listAudit(portal, ana, { action: 'share.open' })).items
    const came = (name: string) => log.find(({ actor }) => actor?.name === `${name} (guest)`)
    expect(came('Old “Hand” "Q"')?.detail).toMatchObject({ name: 'Plan.docx', level: 'edit' })
    expect([came('Bare')?.actor?.id, came('Partner')?.actor?.id]).toEqual([bare.id, partner.id])
  })
})
