import { afterEach, beforeEach, expect, test } from 'vitest'
import { mostAvatarBytes } from '#lib/avatars'
import { listUsers } from '#server/documents/admin/list-users'
import { listVersions } from '#server/documents/list-versions'
import type { Viewer } from '#server/documents/portal'
import { findGrantees } from '#server/documents/sharing/find-grantees'
import { listAccess } from '#server/documents/sharing/list-access'
import { shareWith } from '#server/documents/sharing/share-with'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import { addDocument } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { listAvatars, openAvatar, readAvatar } from './open-avatar'
import { removeAvatar } from './remove-avatar'
import { setAvatar } from './set-avatar'

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let ben: Viewer
  let admin: Viewer
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
    admin = await addUser(portal, 'Ada', 'admin')
  })
  afterEach(() => portal.close())

  const set = (viewer: Viewer, words: string) => setAvatar(portal, viewer, { body: bodyOf(words) })
  const textOf = async (viewer: Viewer, hash: string) => {
    const bytes = await openAvatar(portal, viewer, { hash })
    return bytes && new TextDecoder().decode(bytes)
  }

  test('is addressed by its bytes, and another one takes its place', async () => {
    expect(await readAvatar(portal, ana)).toBeNull()
    const { avatar: first } = await set(ana, 'one')
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(await textOf(ben, first)).toBe('one')
    const { avatar: second } = await set(ana, 'two')
    expect(await readAvatar(portal, ana)).toBe(second)
    expect([await textOf(ben, first), await textOf(ben, second)]).toEqual([null, 'two'])
    expect(await storedBlobs(portal)).toEqual([])
    expect(portal.audited.map(({ action, subject }) => [action, subject])).toEqual([
      ['user.set-avatar', ana.id],
      ['user.set-avatar', ana.id],
    ])
  })

  test('is shown beside the name in lists, and is absent where there is none', async () => {
    const { avatar } = await set(ana, 'one')
    const { id } = await addDocument(portal, ana, 'Plan.txt')
    const target = { kind: 'document' as const, id }
    const terms = { level: 'edit' as const, expiresAt: null }
    await shareWith(portal, ana, { target, with: [{ kind: 'person', id: ben.id }], terms })
    const { entries } = await listVersions(portal, ben, { documentId: id })
    expect(entries[0]?.version.editors).toEqual([{ id: ana.id, name: 'Ana', avatar }])
    expect(await findGrantees(portal, ben, { search: 'ana' })).toMatchObject([{ avatar }])
    const access = await listAccess(portal, ana, { target })
    expect(access.owner).toMatchObject({ avatar })
    expect(access.shares[0]).not.toHaveProperty('avatar')
    const { items } = await listUsers(portal, admin, {})
    expect(items.map((row) => row.avatar)).toEqual([null, avatar, null])
    const userIds = [ana.id, ben.id]
    expect(await listAvatars(portal, ben, { userIds })).toEqual({ [ana.id]: avatar })
  })

  test('is nothing for guests, who see and have none', async () => {
    const guest = await addUser(portal, 'Guest', 'guest')
    const { avatar } = await set(ana, 'one')
    expect(await textOf(guest, avatar)).toBeNull()
    expect(await listAvatars(portal, guest, { userIds: [ana.id] })).toEqual({})
    await expect(set(guest, 'mine')).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('goes by oneself, by an admin, and with the account; nobody else takes it away', async () => {
    const { avatar } = await set(ana, 'one')
    await expect(removeAvatar(portal, ben, { userId: ana.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await textOf(ben, avatar)).toBe('one')
    await removeAvatar(portal, admin, { userId: ana.id })
    await removeAvatar(portal, admin, { userId: ana.id })
    expect([await readAvatar(portal, ana), await textOf(ben, avatar)]).toEqual([null, null])
    await set(ana, 'two')
    await removeAvatar(portal, ana, { userId: ana.id })
    expect(await readAvatar(portal, ana)).toBeNull()
    const removed = portal.audited.filter(({ action }) => action === 'user.remove-avatar')
    expect(removed.map(({ actorId }) => actorId)).toEqual([admin.id, ana.id])
    await set(ben, 'three')
    await portal.db.user.delete({ where: { id: ben.id } })
    expect(await portal.db.avatar.count()).toBe(0)
    await expect(removeAvatar(portal, admin, { userId: ben.id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('what is too large, or no picture, changes nothing', async () => {
    const { avatar } = await set(ana, 'one')
    await expect(set(ana, '\u0000 no picture')).rejects.toMatchObject({ code: 'invalid' })
    const announced = { ...bodyOf('x'), announcedBytes: mostAvatarBytes + 1 }
    await expect(setAvatar(portal, ana, { body: announced })).rejects.toMatchObject({
      code: 'too-large',
    })
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1024 ** 2))
      },
    })
    await expect(setAvatar(portal, ana, { body: { stream: endless } })).rejects.toMatchObject({
      code: 'too-large',
    })
    expect(sent).toBeLessThan(20)
    portal.avatars.make = async () => ({ kind: 'busy' })
    await expect(set(ana, 'two')).rejects.toMatchObject({ code: 'busy' })
    expect(await readAvatar(portal, ana)).toBe(avatar)
  })
})
