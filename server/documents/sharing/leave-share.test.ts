import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkOutDocument } from '#server/documents/check-out-document'
import { createFolder } from '#server/documents/folders/create-folder'
import { findFolder } from '#server/documents/folders/find-folder'
import { addMembers } from '#server/documents/groups/change-members'
import { createGroup } from '#server/documents/groups/write-group'
import { listItems } from '#server/documents/list-items'
import type { Viewer } from '#server/documents/portal'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf } from '#server/testing/bodies'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { leaveShare } from './leave-share'
import { shareByLink } from './share-by-link'
import { type Grantee, shareWith } from './share-with'
import { findLink, visitLink } from './visit-link'

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let ben: Viewer
  let cleo: Viewer
  let documentId: string
  let folderId: string
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
    cleo = await addUser(portal, 'Cleo')
    const parent = await findFolder(portal, ana, null)
    const made = await createFolder(portal, ana, { parent, name: 'Year', onConflict: 'refuse' })
    folderId = made.id
    const file = { name: 'Plan.txt', body: bodyOf('first'), keepBoth: false, folderId }
    documentId = (await uploadDocument(portal, ana, file)).id
  })
  afterEach(() => portal.close())

  const document = () => ({ kind: 'document' as const, id: documentId })
  const folder = () => ({ kind: 'folder' as const, id: folderId })
  const give = (target: ReturnType<typeof document | typeof folder>, ...to: Grantee[]) =>
    shareWith(portal, ana, { target, with: to, terms: { level: 'edit', expiresAt: null } })
  const person = ({ id }: Viewer): Grantee => ({ kind: 'person', id })
  const leave = (viewer: Viewer, target: ReturnType<typeof document | typeof folder>) =>
    leaveShare(portal, viewer, { target })
  async function shared(viewer: Viewer) {
    const query = { search: '', sort: 'name', direction: 'asc', shared: true } as const
    return (await listItems(portal, viewer, query)).items.map(({ name }) => name)
  }

  test('a person gives up their own share and nobody else’s, and what they hold by it', async () => {
    await give(folder(), person(ben), person(cleo))
    await checkOutDocument(portal, ben, { documentId })
    await expect(leave(ben, document())).rejects.toMatchObject({ code: 'conflict' })
    expect(await leave(ben, folder())).toEqual({ name: 'Year' })
    expect([await shared(ben), await shared(cleo)]).toEqual([[], ['Year']])
    expect(await portal.locks.current(documentId)).toBeNull()
    expect(portal.audited.at(-1)).toEqual({
      ...{ actorId: ben.id, action: 'share.leave', subject: folderId },
      detail: { name: 'Year', folder: true },
    })
    await expect(leave(ben, folder())).rejects.toMatchObject({ code: 'not-found' })
    await expect(leave(ana, folder())).rejects.toMatchObject({ code: 'conflict' })
  })

  test('who came by a link and has a share leaves both; the link still leads there', async () => {
    await give(document(), person(ben))
    const terms = { level: 'view' as const, expiresAt: null }
    const link = { target: document(), terms, passwordHash: null }
    const token = portal.links.shareToken((await shareByLink(portal, ana, link)).id)
    const found = await findLink(portal, token)
    if (found) for (const viewer of [ben, cleo]) await visitLink(portal, viewer, found)
    await leave(ben, document())
    expect([await shared(ben), await shared(cleo)]).toEqual([[], ['Plan.txt']])
    await leave(cleo, document())
    expect(await shared(cleo)).toEqual([])
    if (found) await visitLink(portal, ben, found)
    expect(await shared(ben)).toEqual(['Plan.txt'])
  })

  test('what comes by a group is refused with the group’s name, and nothing is given up', async () => {
    const admin = await addUser(portal, 'Ada', 'admin')
    const group = await createGroup(portal, admin, { name: 'Team' })
    await addMembers(portal, admin, { groupId: group.id, userIds: [ben.id] })
    await give(document(), person(ben), { kind: 'group', id: group.id })
    await expect(leave(ben, document())).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('the group “Team”'),
    })
    expect(await portal.db.share.count({ where: { userId: ben.id } })).toBe(1)
  })
})
