import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolder } from '#server/documents/folders/create-folder'
import { findFolder } from '#server/documents/folders/find-folder'
import { createGroup } from '#server/documents/groups/write-group'
import type { Viewer } from '#server/documents/portal'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf } from '#server/testing/bodies'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { findMentionable } from './find-mentionable'
import { shareWith } from './share-with'

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let ben: Viewer
  let documentId: string
  let folderId: string

  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
    const root = await findFolder(portal, ana, null)
    const file = { parent: root, name: 'Shared', onConflict: 'refuse' as const }
    const folder = await createFolder(portal, ana, file)
    const body = { name: 'Plan.docx', body: bodyOf('plan'), keepBoth: false, folderId: folder.id }
    documentId = (await uploadDocument(portal, ana, body)).id
    folderId = folder.id
  })
  afterEach(() => portal.close())

  const share = (
    to: Viewer | { id: string; members: true },
    level: 'view' | 'comment' | 'edit',
    kind: 'document' | 'folder' = 'document',
    expiresAt: Date | null = null,
  ) =>
    shareWith(portal, ana, {
      target: { kind, id: kind === 'document' ? documentId : folderId },
      with: [{ kind: 'members' in to ? 'group' : 'person', id: to.id }],
      terms: { level, expiresAt },
    })
  const names = async (viewer: Viewer, search = '') =>
    (await findMentionable(portal, viewer, { documentId, search })).map(({ name }) => name)

  test('who may share it is offered everybody whom it is shared with, however that came', async () => {
    const [cleo, dan, eva] = [
      await addUser(portal, 'Cleo'),
      await addUser(portal, 'Dan'),
      await addUser(portal, 'Eva'),
    ]
    await addUser(portal, 'Fay')
    await addUser(portal, 'Gus', 'admin')
    const group = await createGroup(portal, await addUser(portal, 'Hal', 'admin'), { name: 'Red' })
    await portal.db.groupMember.create({
      data: { groupId: group.id, userId: dan.id, addedAt: portal.clock.now() },
    })
    await share(ben, 'view')
    await share(cleo, 'edit', 'folder')
    await share({ id: group.id, members: true }, 'comment')
    await share(eva, 'view', 'document', new Date(portal.clock.now().getTime() + 1000))
    expect(await names(ana)).toEqual(['Ben', 'Cleo', 'Dan', 'Eva'])
    expect(await names(ana, 'c')).toEqual(['Cleo'])
    portal.clock.advance(2000)
    expect(await names(ana)).toEqual(['Ben', 'Cleo', 'Dan'])
  })

  test('others are offered the owner, and the rest from two letters on', async () => {
    const cleo = await addUser(portal, 'Cleo Winter')
    const mia = await addUser(portal, 'Mia')
    await share(ben, 'edit')
    await share(cleo, 'view')
    expect(await names(ben)).toEqual(['Ana'])
    expect(await names(ben, 'c')).toEqual([])
    expect(await names(ben, 'wi')).toEqual(['Cleo Winter'])
    expect(await names(ben, 'cleo winter@')).toEqual(['Cleo Winter'])
    expect(await names(ben, mia.name)).toEqual([])
  })

  test('neither who is disabled nor a guest is offered, and a guest is offered nobody', async () => {
    const guest = await addUser(portal, 'Gina', 'guest')
    await share(ben, 'view')
    const { id } = await portal.db.share.findFirstOrThrow()
    await portal.db.linkVisit.create({
      data: { shareId: id, userId: guest.id, createdAt: portal.clock.now() },
    })
    await portal.db.user.update({
      where: { id: ben.id },
      data: { disabledAt: portal.clock.now() },
    })
    expect(await names(ana)).toEqual([])
    await portal.db.share.update({ where: { id }, data: { level: 'edit' } })
    expect(await names(guest, 'ana')).toEqual([])
  })

  test('who may only view it, or not at all, is told nothing', async () => {
    await expect(names(ben)).rejects.toMatchObject({ code: 'not-found' })
    await share(ben, 'view')
    await expect(names(ben)).rejects.toMatchObject({ code: 'forbidden' })
    await share(ben, 'comment')
    expect(await names(ben)).toEqual(['Ana'])
  })
})
