import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkPassword } from '#server/auth/check-password'
import { acceptInvitation, findInvitation } from '#server/auth/invitations'
import { oidcUser } from '#server/auth/oidc-user'
import { createUser } from '#server/auth/users'
import { createGroup } from '#server/documents/groups/write-group'
import type { Viewer } from '#server/documents/portal'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { invite } from './invite'
import { listInvitations } from './list-invitations'
import type { Invited } from './new-invitation'
import { renewInvitation } from './renew-invitation'
import { revokeInvitation } from './revoke-invitation'

const password = 'correct horse battery'
const day = 24 * 60 * 60 * 1000

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let blue: { id: string }

  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana', 'admin')
    blue = await createGroup(portal, ana, { name: 'Blue' })
  })
  afterEach(() => portal.close())

  const wanted = (more: Partial<Invited> = {}): Invited => ({
    ...{ email: ' Uma@Example.org ', name: ' Uma  Thu ', role: 'member', groupIds: [blue.id] },
    ...{ quota: 1000, ...more },
  })
  const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1) ?? ''
  const accept = (token: string, more: { name?: string; password?: string } = {}) =>
    acceptInvitation(portal, { token, name: 'Uma', password, address: '10.0.0.1', ...more })
  const stateOf = async (token: string) => (await findInvitation(portal, token))?.state ?? null

  test('who has the link sees by whom and to what they are invited, and makes that account, once', async () => {
    const made = await invite(portal, ana, wanted())
    expect(made.address).toMatch(/^http:\/\/portal\.example\.org\/invite\/[\w-]{43}$/)
    const token = tokenOf(made)
    expect(await findInvitation(portal, token)).toMatchObject({
      ...{ email: 'uma@example.org', name: 'Uma Thu', role: 'member', groups: ['Blue'] },
      ...{ invitedBy: 'Ana', state: 'open' },
    })
    const both = await Promise.allSettled([accept(token), accept(token)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const user = await portal.db.user.findUniqueOrThrow({
      where: { email: 'uma@example.org' },
      include: { groups: true },
    })
    expect(user).toMatchObject({ name: 'Uma', role: 'member', quotaBytes: 1000n })
    expect(user.groups).toMatchObject([{ groupId: blue.id }])
    const signingIn = { email: 'uma@example.org', password, address: '10.0.0.1' }
    expect(await checkPassword(portal, signingIn)).toMatchObject({ kind: 'right' })
    expect(await stateOf(token)).toBe('used')
    expect((await listInvitations(portal, ana, {})).items).toEqual([])
    expect(portal.audited.map(({ action }) => action)).toEqual([
      ...['group.create', 'invitation.create', 'user.create'],
    ])
  })

  test('the token is nowhere in the database and in no audit line', async () => {
    const token = tokenOf(await invite(portal, ana, wanted()))
    const rows = JSON.stringify([
      await portal.db.invitation.findMany({ omit: { quotaBytes: true } }),
      await portal.db.auditEvent.findMany(),
    ])
    expect(rows).not.toContain(token)
    expect(rows).toContain('uma@example.org')
  })

  test('a password that is too short uses nothing up', async () => {
    const token = tokenOf(await invite(portal, ana, wanted()))
    await expect(accept(token, { password: 'short' })).rejects.toMatchObject({ field: 'password' })
    await expect(accept(token, { name: ' ' })).rejects.toMatchObject({ field: 'name' })
    expect(await stateOf(token)).toBe('open')
  })

  test('a link is over after a week, and a new one lives while the old one is dead', async () => {
    const made = await invite(portal, ana, wanted())
    portal.clock.advance(7 * day)
    expect(await stateOf(tokenOf(made))).toBe('expired')
    await expect(accept(tokenOf(made))).rejects.toMatchObject({ code: 'conflict' })
    expect((await listInvitations(portal, ana, {})).items).toMatchObject([
      { email: 'uma@example.org', groups: ['Blue'], expired: true, invitedBy: { name: 'Ana' } },
    ])
    const renewed = await renewInvitation(portal, ana, { invitationId: made.id })
    expect(await stateOf(tokenOf(made))).toBe(null)
    await expect(accept(tokenOf(made))).rejects.toMatchObject({ code: 'conflict' })
    expect(await stateOf(tokenOf(renewed))).toBe('open')
    await accept(tokenOf(renewed))
    const again = renewInvitation(portal, ana, { invitationId: made.id })
    await expect(again).rejects.toMatchObject({ code: 'not-found' })
  })

  test('what was revoked makes no account, and the address can be invited again', async () => {
    const made = await invite(portal, ana, wanted())
    await revokeInvitation(portal, ana, { invitationId: made.id })
    expect(await stateOf(tokenOf(made))).toBe('revoked')
    await expect(accept(tokenOf(made))).rejects.toMatchObject({ code: 'conflict' })
    expect(await portal.db.user.count()).toBe(1)
    await invite(portal, ana, wanted())
  })

  test('who has an account, or an open invitation, is not invited again', async () => {
    const once = await Promise.allSettled([
      invite(portal, ana, wanted()),
      invite(portal, ana, wanted({ email: 'UMA@example.org' })),
    ])
    expect(once.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const anas = invite(portal, ana, wanted({ email: ana.email }))
    await expect(anas).rejects.toMatchObject({ code: 'conflict', field: 'email' })
    const gone = invite(portal, ana, wanted({ email: 'a@b', groupIds: ['gone'] }))
    await expect(gone).rejects.toMatchObject({ code: 'invalid', field: 'groups' })
    const none = invite(portal, ana, wanted({ email: 'nobody' }))
    await expect(none).rejects.toMatchObject({ code: 'invalid', field: 'email' })
  })

  test('an account that was made meanwhile is left alone', async () => {
    const token = tokenOf(await invite(portal, ana, wanted()))
    await createUser(portal, { ...wanted(), password: 'another long one', role: 'member' }, null)
    expect(await stateOf(token)).toBe('known')
    await expect(accept(token)).rejects.toMatchObject({ code: 'conflict' })
    const signingIn = { email: 'uma@example.org', password: 'another long one', address: 'x' }
    expect(await checkPassword(portal, signingIn)).toMatchObject({ kind: 'right' })
  })

  test('who comes from the provider with the invited address gets what they were invited to, if it is vouched for', async () => {
    const token = tokenOf(await invite(portal, ana, wanted({ role: 'admin' })))
    const claims = { sub: '7', email: 'Uma@example.org', name: 'Uma' }
    const come = (verified: boolean) =>
      oidcUser(portal, 'https://id.example.org', { ...claims, email_verified: verified })
    expect(await come(false)).toEqual({ kind: 'email-invited' })
    expect(await stateOf(token)).toBe('open')
    expect(await come(true)).toMatchObject({ kind: 'user' })
    expect(await stateOf(token)).toBe('used')
    const user = await portal.db.user.findUniqueOrThrow({
      where: { email: 'uma@example.org' },
      include: { groups: true },
    })
    expect(user).toMatchObject({ role: 'admin', quotaBytes: 1000n, passwordHash: null })
    expect(user.groups).toMatchObject([{ groupId: blue.id }])
  })

  test('a group that is deleted meanwhile is left out', async () => {
    const token = tokenOf(await invite(portal, ana, wanted()))
    await portal.db.group.deleteMany({ where: { id: blue.id } })
    await accept(token)
    expect(await portal.db.groupMember.count()).toBe(0)
  })

  test('members invite nobody, and do not see who is invited', async () => {
    const ben = await addUser(portal, 'Ben')
    const { id: invitationId } = await invite(portal, ana, wanted())
    for (const act of [
      invite(portal, ben, wanted({ email: 'a@b' })),
      renewInvitation(portal, ben, { invitationId }),
      revokeInvitation(portal, ben, { invitationId }),
      listInvitations(portal, ben, {}),
    ]) {
      await expect(act).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})
