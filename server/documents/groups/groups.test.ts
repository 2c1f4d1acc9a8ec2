import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkOutDocument } from '#server/documents/check-out-document'
import { getDocument } from '#server/documents/get-document'
import { listItems } from '#server/documents/list-items'
import { countUnread } from '#server/documents/notifications/count-unread'
import type { Viewer } from '#server/documents/portal'
import { findGrantees } from '#server/documents/sharing/find-grantees'
import { shareWith } from '#server/documents/sharing/share-with'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf } from '#server/testing/bodies'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { addMembers, removeMember } from './change-members'
import { listGroups } from './list-groups'
import { listMembers } from './list-members'
import { createGroup, deleteGroup, renameGroup } from './write-group'

onBothDatabases((create) => {
  let portal: TestPortal
  let ada: Viewer
  let ana: Viewer
  let ben: Viewer
  let groupId: string
  let documentId: string
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ada = await addUser(portal, 'Ada', 'admin')
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
    groupId = (await createGroup(portal, ada, { name: ' Team   Blue ' })).id
    const file = { name: 'Plan.txt', body: bodyOf('first'), keepBoth: false }
    documentId = (await uploadDocument(portal, ana, file)).id
  })
  afterEach(() => portal.close())

  const shareIt = () =>
    shareWith(portal, ana, {
      target: { kind: 'document', id: documentId },
      with: [{ kind: 'group', id: groupId }],
      terms: { level: 'edit', expiresAt: null },
    })
  const levelOfBen = () =>
    getDocument(portal, ben, { documentId }).then(
      ({ level }) => level,
      (error: { code: string }) => error.code,
    )

  test('who is in it has what is shared with it: who comes later, too, and who leaves no more', async () => {
    await shareIt()
    expect(await levelOfBen()).toBe('not-found')
    await addMembers(portal, ada, { groupId, userIds: [ben.id] })
    await addMembers(portal, ada, { groupId, userIds: [ben.id] })
    expect(await levelOfBen()).toBe('edit')
    const query = { search: '', sort: 'name', direction: 'asc', shared: true } as const
    expect((await listItems(portal, ben, query)).items).toHaveLength(1)
    await checkOutDocument(portal, ben, { documentId })
    await removeMember(portal, ada, { groupId, userId: ben.id })
    expect(await levelOfBen()).toBe('not-found')
    expect(await portal.locks.current(documentId)).toBeNull()
    expect((await listItems(portal, ben, query)).items).toEqual([])
  })

  test('its members are told, but for the one who shares; deleting it takes its shares', async () => {
    await addMembers(portal, ada, { groupId, userIds: [ben.id, ana.id] })
    await shareIt()
    expect([await countUnread(portal, ben), await countUnread(portal, ana)]).toEqual([1, 0])
    await deleteGroup(portal, ada, { groupId })
    expect(await levelOfBen()).toBe('not-found')
    expect(await portal.db.share.count()).toBe(0)
    await expect(deleteGroup(portal, ada, { groupId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('names are kept apart without regard to case, and found by their words', async () => {
    await expect(createGroup(portal, ada, { name: 'team blue' })).rejects.toMatchObject({
      ...{ code: 'conflict', field: 'name' },
    })
    await expect(createGroup(portal, ada, { name: ' ' })).rejects.toMatchObject({
      ...{ code: 'invalid', field: 'name' },
    })
    const outcomes = await Promise.allSettled(
      ['Red', 'RED'].map((name) => createGroup(portal, ada, { name })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await renameGroup(portal, ada, { groupId, name: 'Team Azure' })
    expect(await findGrantees(portal, ana, { search: 'azu' })).toMatchObject([
      { kind: 'group', name: 'Team Azure', members: 0 },
    ])
    const page = await listGroups(portal, ada, { limit: 1 })
    expect(page.next).not.toBeNull()
    const second = await listGroups(portal, ada, { limit: 1, cursor: page.next ?? '' })
    expect(second.items).toMatchObject([{ name: 'Team Azure' }])
  })

  test('only admins see and change them, and only people with an account are in them', async () => {
    const refused = { code: 'forbidden' }
    await expect(createGroup(portal, ana, { name: 'X' })).rejects.toMatchObject(refused)
    await expect(listGroups(portal, ana, {})).rejects.toMatchObject(refused)
    await expect(listMembers(portal, ana, { groupId })).rejects.toMatchObject(refused)
    await expect(addMembers(portal, ana, { groupId, userIds: [ana.id] })).rejects.toMatchObject(
      refused,
    )
    await expect(removeMember(portal, ana, { groupId, userId: ana.id })).rejects.toMatchObject(
      refused,
    )
    await expect(addMembers(portal, ada, { groupId, userIds: ['nobody'] })).rejects.toMatchObject({
      code: 'invalid',
    })
    await addMembers(portal, ada, { groupId, userIds: [ben.id, ana.id] })
    const { page } = await listMembers(portal, ada, { groupId })
    expect(page.items.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
  })
})
