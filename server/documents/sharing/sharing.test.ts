import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkOutDocument } from '#server/documents/check-out-document'
import { copyRejectedSave } from '#server/documents/copy-rejected-save'
import { createFolder } from '#server/documents/folders/create-folder'
import { findFolder } from '#server/documents/folders/find-folder'
import { listCrumbs } from '#server/documents/folders/list-crumbs'
import { moveDocument } from '#server/documents/folders/move-document'
import { moveFolder } from '#server/documents/folders/move-folder'
import { getDocument } from '#server/documents/get-document'
import { countItems, type ItemQuery, listItems } from '#server/documents/list-items'
import { sweep } from '#server/documents/maintenance/sweep'
import { countUnread } from '#server/documents/notifications/count-unread'
import { listNotifications } from '#server/documents/notifications/list-notifications'
import { openRejectedDownload } from '#server/documents/open-download'
import type { ShareLevel } from '#server/documents/policy'
import type { Viewer } from '#server/documents/portal'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf } from '#server/testing/bodies'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { refuseSave } from '#server/testing/refused-save'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { changeShare, removeShare } from './change-share'
import { findGrantees } from './find-grantees'
import { listAccess } from './list-access'
import { shareWith } from './share-with'

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let ben: Viewer
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
  })
  afterEach(() => portal.close())

  const upload = async (name: string, folderId: string | null = null, viewer = ana) => {
    portal.clock.advance(1000)
    const file = { name, body: bodyOf(name), keepBoth: false, folderId }
    return (await uploadDocument(portal, viewer, file)).id
  }
  const folder = async (name: string, parentId: string | null = null) => {
    const parent = await findFolder(portal, ana, parentId)
    return (await createFolder(portal, ana, { parent, name, onConflict: 'refuse' })).id
  }
  const share = (
    kind: 'document' | 'folder',
    id: string,
    level: ShareLevel = 'view',
    expiresAt: Date | null = null,
    to = { kind: 'person' as 'person' | 'group', id: ben.id },
  ) => shareWith(portal, ana, { target: { kind, id }, with: [to], terms: { level, expiresAt } })
  const byName: ItemQuery = { search: '', sort: 'name', direction: 'asc' }
  const sharedNames = async (viewer = ben) =>
    (await listItems(portal, viewer, { ...byName, shared: true })).items.map(({ name }) => name)
  const levelFor = (id: string, viewer = ben) =>
    getDocument(portal, viewer, { documentId: id }).then(
      ({ level }) => level,
      (error: { code: string }) => error.code,
    )

  describe('a share of a folder', () => {
    test('reaches what comes into it later, by any way, and not what leaves it', async () => {
      const outer = await folder('Outer')
      const inner = await folder('Inner', outer)
      const elsewhere = await folder('Elsewhere')
      await share('folder', outer, 'edit')
      const early = await upload('early.txt', inner)
      const later = await upload('later.txt')
      expect([await levelFor(early), await levelFor(later)]).toEqual(['edit', 'not-found'])
      await moveDocument(portal, ana, { documentId: later, folderId: inner })
      expect(await levelFor(later)).toBe('edit')
      await moveFolder(portal, ana, { folderId: inner, parentId: elsewhere })
      expect([await levelFor(early), await levelFor(later)]).toEqual(['not-found', 'not-found'])
      await moveFolder(portal, ana, { folderId: elsewhere, parentId: outer })
      expect([await levelFor(early), await levelFor(later)]).toEqual(['edit', 'edit'])
    })

    test('and one of a document in it: the better of the two counts', async () => {
      const outer = await folder('Outer')
      const document = await upload('a.txt', outer)
      await share('folder', outer, 'edit')
      await share('document', document, 'view')
      expect(await levelFor(document)).toBe('edit')
      await share('folder', outer, 'view')
      await share('document', document, 'comment')
      expect(await levelFor(document)).toBe('comment')
    })

    test('shows the way from the shared folder down and nothing above', async () => {
      const secret = await folder('Secret')
      const outer = await folder('Outer', secret)
      const inner = await folder('Inner', outer)
      await share('folder', outer, 'view')
      const crumbs = await listCrumbs(portal, ben, await findFolder(portal, ben, inner))
      expect(crumbs.map(({ name }) => name)).toEqual(['Shared with me', 'Outer', 'Inner'])
      await expect(findFolder(portal, ben, secret)).rejects.toMatchObject({ code: 'not-found' })
    })

    test('to edit lets files in that are its owner’s; to view lets none', async () => {
      const outer = await folder('Outer')
      await share('folder', outer, 'view')
      await expect(upload('b.txt', outer, ben)).rejects.toMatchObject({ code: 'forbidden' })
      await share('folder', outer, 'edit')
      const id = await upload('b.txt', outer, ben)
      expect(await getDocument(portal, ana, { documentId: id })).toMatchObject({
        owner: { id: ana.id },
        modifiedBy: { id: ben.id },
      })
      await expect(trashDocument(portal, ben, { documentId: id })).rejects.toMatchObject({
        code: 'forbidden',
      })
    })
  })

  test('the list of what is shared has folders, then documents, whose each is, and pages', async () => {
    const own = await upload('own.txt', null, ben)
    const shared = await folder('Folder')
    const ids = []
    for (let at = 0; at < 7; at += 1) ids.push(await upload(`doc ${at}.txt`))
    await share('folder', shared)
    for (const id of ids) await share('document', id)
    const seen: string[] = []
    let cursor: string | undefined
    for (let pages = 0; pages < 10; pages += 1) {
      const query = { ...byName, shared: true, limit: 3, cursor }
      const page = await listItems(portal, ben, query)
      seen.push(...page.items.map(({ name }) => name))
      for (const { owner, may } of page.items) {
        expect(owner?.name).toBe('Ana')
        expect(may).toMatchObject({ open: true, edit: false, share: false })
      }
      if (page.next === null) break
      cursor = page.next
    }
    expect(seen).toEqual(['Folder', ...ids.map((_, at) => `doc ${at}.txt`)])
    expect(await countItems(portal, ben, { search: '', shared: true })).toEqual({
      folders: 1,
      documents: 7,
    })
    const [first] = (await listItems(portal, ana, byName)).items
    expect(first).toMatchObject({ name: 'Folder', shared: true, owner: null })
    expect(await levelFor(own, ana)).toBe('not-found')
  })

  test('a share that was removed, lowered or is over counts no more at once', async () => {
    const document = await upload('a.txt')
    await share('document', document, 'edit')
    const target = { kind: 'document', id: document } as const
    const [row] = (await listAccess(portal, ana, { target })).shares
    const shareId = row?.id ?? ''
    await checkOutDocument(portal, ben, { documentId: document })
    await changeShare(portal, ana, { shareId, terms: { level: 'view', expiresAt: null } })
    expect(await levelFor(document)).toBe('view')
    expect(await portal.locks.current(document)).toBeNull()
    const expiresAt = new Date(portal.clock.now().getTime() + 1000)
    await changeShare(portal, ana, { shareId, terms: { level: 'view', expiresAt } })
    portal.clock.advance(1000)
    expect(await levelFor(document)).toBe('not-found')
    expect(await sharedNames()).toEqual([])
    expect((await listAccess(portal, ana, { target })).shares).toMatchObject([{ expired: true }])
    await changeShare(portal, ana, { shareId, terms: { level: 'view', expiresAt: null } })
    expect(await sharedNames()).toEqual(['a.txt'])
    await removeShare(portal, ana, { shareId })
    expect(await levelFor(document)).toBe('not-found')
    expect(portal.audited.map(({ action }) => action).filter((one) => /^share/.test(one))).toEqual(
      ['create', 'change', 'change', 'change', 'remove'].map((verb) => `share.${verb}`),
    )
  })

  test('a checkout ends with the sweep, when the share under it has ended by time', async () => {
    const document = await upload('a.txt')
    const own = await upload('b.txt')
    await share('document', document, 'edit', new Date(portal.clock.now().getTime() + 1000))
    await checkOutDocument(portal, ben, { documentId: document })
    await checkOutDocument(portal, ana, { documentId: own })
    await sweep(portal)
    expect(await portal.locks.current(document)).not.toBeNull()
    portal.clock.advance(1000)
    await sweep(portal)
    expect(await portal.locks.current(document)).toBeNull()
    expect(await portal.locks.current(own)).not.toBeNull()
  })

  test('is for accounts that may sign in, not for the owner, and not for a time that is over', async () => {
    const document = await upload('a.txt')
    const cleo = await addUser(portal, 'Cleo')
    const now = portal.clock.now()
    await portal.db.user.update({ where: { id: cleo.id }, data: { disabledAt: now } })
    for (const id of [cleo.id, ana.id, 'nobody']) {
      const to = { kind: 'person', id } as const
      await expect(share('document', document, 'view', null, to)).rejects.toMatchObject({
        ...{ code: 'invalid', field: 'with' },
      })
    }
    await expect(share('document', document, 'view', now)).rejects.toMatchObject({
      ...{ code: 'invalid', field: 'expires' },
    })
    expect(await portal.db.share.count()).toBe(0)
  })

  test('two at the same moment leave one share', async () => {
    const document = await upload('a.txt')
    await Promise.allSettled([share('document', document), share('document', document, 'edit')])
    expect(await portal.db.share.count()).toBe(1)
  })

  test('they are told once, and no more of what they may not see', async () => {
    const document = await upload('a.txt')
    const outer = await folder('Outer')
    await share('document', document, 'edit')
    await share('document', document, 'view')
    portal.clock.advance(1000)
    await share('folder', outer)
    const told = (await listNotifications(portal, ben, { unreadOnly: false })).items
    expect(told).toMatchObject([
      { folder: { name: 'Outer' }, document: null, about: { kind: 'shared', level: 'view' } },
      { folder: null, document: { name: 'a.txt' }, about: { kind: 'shared', by: { id: ana.id } } },
    ])
    expect(await countUnread(portal, ben)).toBe(2)
    await portal.db.share.deleteMany({})
    expect((await listNotifications(portal, ben, { unreadOnly: false })).items).toEqual([])
    expect(await countUnread(portal, ben)).toBe(0)
  })

  test('what was refused stays with who saved it, when their share has gone', async () => {
    const document = await upload('a.txt')
    await share('document', document, 'edit')
    const rejectedId = await refuseSave(portal, document, ben, 'words of Ben')
    await portal.db.share.deleteMany({})
    const cleo = await addUser(portal, 'Cleo')
    await expect(openRejectedDownload(portal, cleo, { rejectedId })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await openRejectedDownload(portal, ana, { rejectedId })).size).toBe(12)
    expect((await openRejectedDownload(portal, ben, { rejectedId })).size).toBe(12)
    expect((await listNotifications(portal, ben, { unreadOnly: false })).items).toHaveLength(2 - 1)
    const copy = await copyRejectedSave(portal, ben, { rejectedId })
    expect(await levelFor(copy.id)).toBe('owner')
  })

  test('people are found by the beginning of a word, a handful at most, and nobody unasked', async () => {
    const emails = (search: string) =>
      findGrantees(portal, ana, { search }).then((hits) => hits.map(({ name }) => name))
    await addUser(portal, 'Benita Okafor')
    await addUser(portal, 'Guest Benno', 'guest')
    for (let at = 0; at < 12; at += 1) await addUser(portal, `Zoe${at}`)
    expect(await emails('')).toEqual([])
    expect(await emails('b')).toEqual([])
    expect(await emails('be')).toEqual(['Ben', 'Benita Okafor'])
    expect(await emails('okaf')).toEqual(['Benita Okafor'])
    expect(await emails('ben@ex')).toEqual(['Ben'])
    expect(await emails('zoe')).toHaveLength(8)
    for (const wild of ['%%', '__', 'be%', 'b_n', '\\\\']) expect(await emails(wild)).toEqual([])
    expect(await emails('an')).toEqual(['Ana'])
  })
})
