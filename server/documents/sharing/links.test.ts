import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFolder } from '#server/documents/folders/create-folder'
import { findFolder } from '#server/documents/folders/find-folder'
import { getDocument } from '#server/documents/get-document'
import { listItems } from '#server/documents/list-items'
import { mintGrant } from '#server/documents/mint-grant'
import type { Viewer } from '#server/documents/portal'
import { findContainer } from '#server/documents/protocol/place'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { takeUpload } from '#server/documents/uploads/take-upload'
import { createPrismaGrants } from '#server/stores/prisma-grants'
import { bodyOf } from '#server/testing/bodies'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { changeShare, removeShare } from './change-share'
import { findGrantees } from './find-grantees'
import { linkHome } from './link-home'
import { listAccess } from './list-access'
import { setLinkPassword, shareByLink } from './share-by-link'
import { shareWith } from './share-with'
import { createGuest, findLink, visitLink } from './visit-link'

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer
  let documentId: string
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana')
    const file = { name: 'Plan.txt', body: bodyOf('first'), keepBoth: false }
    documentId = (await uploadDocument(portal, ana, file)).id
  })
  afterEach(() => portal.close())

  const target = () => ({ kind: 'document' as const, id: documentId })
  const make = async (level: 'view' | 'edit' = 'view', expiresAt: Date | null = null) => {
    const terms = { level, expiresAt }
    const { id } = await shareByLink(portal, ana, { target: target(), terms, passwordHash: null })
    const { shares } = await listAccess(portal, ana, { target: target() })
    const address = shares.find((share) => share.id === id)?.address ?? ''
    return { id, token: address.split('/s/')[1] ?? '' }
  }
  const comeBy = async (token: string, name = 'Cleo') => {
    const link = await findLink(portal, token)
    if (link === null) throw new Error('no link')
    const guest = await createGuest(portal, { name })
    await visitLink(portal, guest, link)
    return guest
  }
  const levelFor = (viewer: Viewer) =>
    getDocument(portal, viewer, { documentId }).then(
      ({ level }) => level,
      (error: { code: string }) => error.code,
    )

  test('a link that ends, or asks for a password, leaves no lock of the built-in editor behind', async () => {
    const lockOf = async (level: 'view' | 'edit', editorId: string) => {
      const { id, token } = await make(level)
      const { id: userId } = await comeBy(token)
      await portal.locks.acquire(documentId, 'its', { userId, grantId: null, editorId })
      return id
    }
    const first = await lockOf('edit', 'builtin')
    const terms = { level: 'edit', expiresAt: null } as const
    await changeShare(portal, ana, { shareId: first, terms })
    expect(await portal.locks.current(documentId)).not.toBeNull()
    await removeShare(portal, ana, { shareId: first })
    expect(await portal.locks.current(documentId)).toBeNull()

    const second = await lockOf('edit', 'builtin')
    await setLinkPassword(portal, ana, { shareId: second, passwordHash: 'a hash' })
    expect(await portal.locks.current(documentId)).toBeNull()

    // Others may be in the session of an office server.
    await removeShare(portal, ana, { shareId: await lockOf('edit', 'office') })
    expect(await portal.locks.current(documentId)).not.toBeNull()
  })

  test('a link is known by the hash of its token, and shown again to who may share', async () => {
    const { id, token } = await make()
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const row = await portal.db.share.findUniqueOrThrow({ where: { id } })
    expect(row.tokenHash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await findLink(portal, token)).toMatchObject({ name: 'Plan.txt', owner: 'Ana' })
    expect(await findLink(portal, `${token}x`)).toBeNull()
    expect(await findLink(portal, '')).toBeNull()
    await portal.db.share.update({ where: { id }, data: { tokenHash: 'of another secret' } })
    expect((await listAccess(portal, ana, { target: target() })).shares).toMatchObject([
      { kind: 'link', address: null },
    ])
  })

  test('a guest has what the link gives, as long as it stands, and never more than it', async () => {
    const { id, token } = await make('view')
    const guest = await comeBy(token)
    const stranger = await createGuest(portal, { name: 'Dora' })
    expect([await levelFor(guest), await levelFor(stranger)]).toEqual(['view', 'not-found'])
    await changeShare(portal, ana, { shareId: id, terms: { level: 'edit', expiresAt: null } })
    expect(await levelFor(guest)).toBe('edit')
    await expect(trashDocument(portal, guest, { documentId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await linkHome(portal, guest)).toBe(`/s/${token}`)
    await removeShare(portal, ana, { shareId: id })
    expect([await levelFor(guest), await findLink(portal, token)]).toEqual(['not-found', null])
    expect(await linkHome(portal, guest)).toBeNull()
  })

  test('a link ends by time, with the trash, and where links are not allowed', async () => {
    const { token } = await make('view', new Date(portal.clock.now().getTime() + 1000))
    const forever = await make()
    const guest = await comeBy(forever.token)
    portal.clock.advance(1000)
    expect(await findLink(portal, token)).toBeNull()
    expect(await findLink(portal, forever.token)).not.toBeNull()
    portal.limits.shareLinks = false
    expect(await findLink(portal, forever.token)).toBeNull()
    expect(await levelFor(guest)).toBe('not-found')
    await expect(make()).rejects.toMatchObject({ code: 'forbidden' })
    portal.limits.shareLinks = true
    await trashDocument(portal, ana, { documentId })
    expect(await findLink(portal, forever.token)).toBeNull()
    expect(await levelFor(guest)).toBe('not-found')
  })

  test('a new password sends everybody back to the door', async () => {
    const { id, token } = await make()
    const guest = await comeBy(token)
    await setLinkPassword(portal, ana, { shareId: id, passwordHash: 'argon' })
    expect(await levelFor(guest)).toBe('not-found')
    const link = await findLink(portal, token)
    expect(link?.passwordHash).toBe('argon')
    if (link) await visitLink(portal, guest, link)
    expect(await levelFor(guest)).toBe('view')
  })

  test('a link lowers nobody’s right, and is no link to comment', async () => {
    const ben = await addUser(portal, 'Ben')
    const terms = { level: 'edit', expiresAt: null } as const
    const to = [{ kind: 'person' as const, id: ben.id }]
    await shareWith(portal, ana, { target: target(), with: to, terms })
    const { id, token } = await make('view')
    for (const viewer of [ben, ana]) {
      const link = await findLink(portal, token)
      if (link) await visitLink(portal, viewer, link)
    }
    expect([await levelFor(ben), await levelFor(ana)]).toEqual(['edit', 'owner'])
    const comment = { level: 'comment', expiresAt: null } as const
    await expect(changeShare(portal, ana, { shareId: id, terms: comment })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('a folder’s link leads into it, and not beside it; guests have no root of their own', async () => {
    const parent = await findFolder(portal, ana, null)
    const folder = await createFolder(portal, ana, { parent, name: 'F', onConflict: 'refuse' })
    const inner = { name: 'in.txt', body: bodyOf('x'), keepBoth: false, folderId: folder.id }
    await uploadDocument(portal, ana, inner)
    const { id } = await shareByLink(portal, ana, {
      target: { kind: 'folder', id: folder.id },
      ...{ terms: { level: 'edit', expiresAt: null }, passwordHash: null },
    })
    const guest = await comeBy(portal.links.shareToken(id))
    const found = await findFolder(portal, guest, folder.id)
    const query = { folder: found, search: '', sort: 'name', direction: 'asc' } as const
    const { items } = await listItems(portal, guest, query)
    expect(items.map(({ name }) => name)).toEqual(['in.txt'])
    expect(await levelFor(guest)).toBe('not-found')
    await expect(findFolder(portal, guest, null)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a guest’s name says so, whatever they call themselves, and is found by nobody', async () => {
    const guest = await createGuest(portal, { name: '  Ana\u202e (admin)\n' })
    expect(guest.name).toBe('Ana admin (guest)')
    for (const name of ['', '  ', '\u200b', 'x'.repeat(61)]) {
      await expect(createGuest(portal, { name })).rejects.toMatchObject({
        ...{ code: 'invalid', field: 'name' },
      })
    }
    expect(await findGrantees(portal, ana, { search: 'Ana admin' })).toEqual([])
  })

  test('an editor learns that it is a guest, and the token ends with the link', async () => {
    const { id, token } = await make('edit')
    const guest = await comeBy(token)
    const { accessToken } = await mintGrant(portal, {
      ...{ userId: guest.id, documentId, editorId: 'builtin', rights: 'edit', basis: 'policy' },
    })
    const grants = createPrismaGrants({
      ...{ ...portal, secret: 'seals traded tokens in tests' },
      findContainer: (container, user) => findContainer(portal, container, user),
    })
    expect(await grants.find(accessToken)).toMatchObject({
      kind: 'file',
      access: { rights: 'edit', owns: false, user: { id: guest.id, anonymous: true } },
    })
    expect(await grants.find(grants.trade({ grantId: 'x' }, { kind: 'ecosystem' }))).toEqual({
      kind: 'not-granted',
    })
    await removeShare(portal, ana, { shareId: id })
    expect(await grants.find(accessToken)).toMatchObject({ kind: 'ended', like: 'not-granted' })
  })

  test('a guest puts files into a folder that a link lets them edit, at its owner’s cost', async () => {
    const parent = await findFolder(portal, ana, null)
    const { id: folderId } = await createFolder(portal, ana, {
      ...{ parent, name: 'Drop', onConflict: 'refuse' },
    })
    const below = await findFolder(portal, ana, folderId)
    const { id: deeper } = await createFolder(portal, ana, {
      ...{ parent: below, name: 'Deeper', onConflict: 'refuse' },
    })
    const target = { kind: 'folder', id: folderId } as const
    const terms = { level: 'view', expiresAt: null } as const
    const { id } = await shareByLink(portal, ana, { target, terms, passwordHash: null })
    const guest = await comeBy(portal.links.shareToken(id))
    const put = (into: { folderId?: string; documentId?: string }, name = 'Mine.txt') =>
      takeUpload(portal, guest, { name, keepBoth: '1', ...into }, bodyOf('words'))
    const used = async (who: Viewer) =>
      Number((await portal.db.user.findUniqueOrThrow({ where: { id: who.id } })).usedBytes)
    const before = await used(ana)

    await expect(put({ folderId })).rejects.toMatchObject({ code: 'forbidden' })
    await changeShare(portal, ana, { shareId: id, terms: { ...terms, level: 'edit' } })
    const made = await put({ folderId })
    const twice = await put({ folderId: deeper })
    expect([made.place, twice.place]).toEqual(['Drop', 'Deeper'])
    expect(await getDocument(portal, ana, { documentId: made.documentId })).toMatchObject({
      ...{ name: 'Mine.txt', level: 'owner', modifiedBy: { id: guest.id, name: 'Cleo (guest)' } },
    })
    expect([await used(ana), await used(guest)]).toEqual([before + 10, 0])
    expect(portal.audited.at(-1)).toMatchObject({
      ...{ actorId: guest.id, action: 'document.upload', documentId: twice.documentId },
    })

    // Nowhere else, and no versions: those they save from the editor.
    await expect(put({})).rejects.toMatchObject({ code: 'not-found' })
    await expect(put({ documentId: made.documentId })).rejects.toMatchObject({ code: 'not-found' })
    const { id: other } = await createFolder(portal, ana, {
      ...{ parent, name: 'Other', onConflict: 'refuse' },
    })
    await expect(put({ folderId: other })).rejects.toMatchObject({ code: 'not-found' })
    const large = bodyOf('x'.repeat(portal.limits.maxUploadBytes + 1))
    const tooLarge = takeUpload(portal, guest, { name: 'Large.txt', folderId }, large)
    await expect(tooLarge).rejects.toMatchObject({ code: 'too-large' })
    await portal.db.user.updateMany({ where: { id: ana.id }, data: { quotaBytes: before + 10 } })
    await expect(put({ folderId })).rejects.toMatchObject({ code: 'over-quota' })
    await removeShare(portal, ana, { shareId: id })
    await expect(put({ folderId })).rejects.toMatchObject({ code: 'not-found' })
    expect(await used(ana)).toBe(before + 10)
  })
})
