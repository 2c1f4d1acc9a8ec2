import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addGrant } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { listGrants } from './list-grants'
import { revokeGrant } from './revoke-grant'
import { revokeGrantsOfDocument } from './revoke-grants-of-document'
import { revokeGrantsOfUser } from './revoke-grants-of-user'

let portal: TestPortal
let admin: Viewer
let ana: Viewer
let ben: Viewer
let plan: string
let notes: string

beforeEach(async () => {
  portal = await openTestPortal()
  admin = await addUser(portal, 'Root', 'admin')
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
  plan = (await addDocument(portal, ana, 'Plan.docx')).id
  notes = (await addDocument(portal, ben, 'Notes.txt')).id
})
afterEach(() => portal.close())

const active = async () => (await listGrants(portal, admin, {})).items.map((grant) => grant.id)

describe('listGrants', () => {
  it('shows what each token allows, newest first, and never the token', async () => {
    const first = await addGrant(portal, ana, plan)
    const issued = portal.clock.now()
    portal.clock.advance(1000)
    const second = await addGrant(portal, ben, notes)
    const list = await listGrants(portal, admin, {})
    expect(list.items.map((grant) => grant.id)).toEqual([second, first])
    expect(list.items[1]).toEqual({
      id: first,
      user: { id: ana.id, name: 'Ana', email: 'ana@example.org' },
      document: { id: plan, name: 'Plan.docx', extension: 'docx' },
      editor: { id: 'builtin', name: 'builtin' },
      ...{ rights: 'edit', basis: 'policy', state: 'active' },
      createdAt: issued,
      lastUsedAt: null,
      expiresAt: new Date(issued.getTime() + 36_000_000),
      revokedAt: null,
    })
  })

  it('hides what has ended unless asked, and says how it ended', async () => {
    const expired = await addGrant(portal, ana, plan, 1000)
    const revoked = await addGrant(portal, ana, notes)
    const good = await addGrant(portal, ana, notes)
    await revokeGrant(portal, admin, { grantId: revoked, reason: 'x' })
    portal.clock.advance(2000)
    expect(await active()).toEqual([good])
    const all = (await listGrants(portal, admin, { state: 'all' })).items
    expect(new Map(all.map((grant) => [grant.id, grant.state]))).toEqual(
      new Map([
        [expired, 'expired'],
        [revoked, 'revoked'],
        [good, 'active'],
      ]),
    )
  })

  it('filters by words, by user and by document', async () => {
    const first = await addGrant(portal, ana, plan)
    const second = await addGrant(portal, ben, notes)
    const ids = async (input: Parameters<typeof listGrants>[2]) =>
      (await listGrants(portal, admin, input)).items.map((grant) => grant.id)
    expect(await ids({ search: 'PLAN' })).toEqual([first])
    expect(await ids({ search: 'ben@example' })).toEqual([second])
    expect(await ids({ userId: ana.id })).toEqual([first])
    expect(await ids({ documentId: notes })).toEqual([second])
  })
})

describe('revoking', () => {
  const reason = ' Lost laptop '

  it('asks why, as it ends what somebody works on', async () => {
    const grantId = await addGrant(portal, ana, plan)
    const silent = { code: 'invalid', field: 'reason' }
    for (const reason of ['', ' ', 'x'.repeat(501)]) {
      await expect(revokeGrant(portal, admin, { grantId, reason })).rejects.toMatchObject(silent)
      await expect(
        revokeGrantsOfUser(portal, admin, { userId: ana.id, reason }),
      ).rejects.toMatchObject(silent)
      await expect(
        revokeGrantsOfDocument(portal, admin, { documentId: plan, reason }),
      ).rejects.toMatchObject(silent)
    }
    expect(await active()).toEqual([grantId])
  })

  it('ends one token, once', async () => {
    const first = await addGrant(portal, ana, plan)
    const second = await addGrant(portal, ana, plan)
    expect(await revokeGrant(portal, admin, { grantId: first, reason })).toBe(true)
    expect(await revokeGrant(portal, admin, { grantId: first, reason })).toBe(false)
    expect(await active()).toEqual([second])
    expect(portal.audited.filter((entry) => entry.action === 'grant.revoke')).toEqual([
      {
        ...{ actorId: admin.id, action: 'grant.revoke', documentId: plan, subject: first },
        detail: { user: 'Ana', reason: 'Lost laptop' },
      },
    ])
  })

  it('ends all tokens of a user and leaves the others', async () => {
    await addGrant(portal, ana, plan)
    await addGrant(portal, ana, notes)
    await addGrant(portal, ana, notes, -1)
    const other = await addGrant(portal, ben, notes)
    expect(await revokeGrantsOfUser(portal, admin, { userId: ana.id, reason })).toBe(2)
    expect(await active()).toEqual([other])
  })

  it('ends all tokens of a document and leaves the others', async () => {
    await addGrant(portal, ana, notes)
    await addGrant(portal, ben, notes)
    const other = await addGrant(portal, ana, plan)
    expect(await revokeGrantsOfDocument(portal, admin, { documentId: notes, reason })).toBe(2)
    expect(await active()).toEqual([other])
  })

  it('answers not-found for what is not there, and refuses members', async () => {
    const absent = { code: 'not-found' }
    const grantId = await addGrant(portal, ana, plan)
    await expect(revokeGrant(portal, admin, { grantId: 'x', reason })).rejects.toMatchObject(absent)
    await expect(revokeGrantsOfUser(portal, admin, { userId: 'x', reason })).rejects.toMatchObject(
      absent,
    )
    await expect(
      revokeGrantsOfDocument(portal, admin, { documentId: 'x', reason }),
    ).rejects.toMatchObject(absent)
    const refused = { code: 'forbidden' }
    await expect(listGrants(portal, ana, {})).rejects.toMatchObject(refused)
    await expect(revokeGrant(portal, ana, { grantId, reason })).rejects.toMatchObject(refused)
    await expect(revokeGrantsOfUser(portal, ana, { userId: ana.id, reason })).rejects.toMatchObject(
      refused,
    )
    await expect(
      revokeGrantsOfDocument(portal, ana, { documentId: plan, reason }),
    ).rejects.toMatchObject(refused)
    expect(await active()).toEqual([grantId])
  })
})
