import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEditors } from '#server/editors/create-editors'
import { seedBuiltinEditor } from '#server/editors/seed-builtin-editor'
import { createPrismaGrants } from '#server/stores/prisma-grants'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createDocument } from './create-document'
import { openDocument } from './open-document'
import type { Viewer } from './portal'
import { renewGrant } from './renew-grant'
import { saveStatus } from './save-status'
import { takeOverLock } from './take-over-lock'
import { trashDocument } from './trash-document'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
let documentId: string

beforeEach(async () => {
  const opened = await openTestPortal()
  await seedBuiltinEditor(opened)
  portal = { ...opened, editors: createEditors(opened) }
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
  documentId = (await createDocument(portal, ana, { kind: 'txt', title: 'Notes' })).id
})
afterEach(() => portal.close())

const accessOf = async (token: string) => {
  const found = await createPrismaGrants({
    ...portal,
    secret: 'seals traded tokens in tests',
    findContainer: async () => null,
  }).find(token)
  return found.kind === 'file' ? found.access : found.kind
}

const open = (mode: 'edit' | 'view' = 'edit', viewer = ana) =>
  openDocument(portal, viewer, { documentId, mode, language: 'de-DE' })

describe('openDocument', () => {
  it('mints a token for the document, the person and the editor', async () => {
    const { opening, editors, name } = await open()
    expect(name).toBe('Notes.txt')
    expect(editors).toEqual([{ id: 'builtin', name: 'Carrel', as: null, action: 'edit' }])
    expect(opening?.origin).toBe('http://portal.example.org')
    expect(opening?.actionUrl).toBe(
      `http://portal.example.org/editor/open?kind=text&mode=edit&ui=de-DE&WOPISrc=http%3A%2F%2Fportal.example.org%2Fwopi%2Ffiles%2F${documentId}`,
    )
    expect(opening?.actionUrl).not.toContain(opening?.accessToken)
    expect(await accessOf(opening?.accessToken ?? '')).toMatchObject({
      rights: 'edit',
      user: { id: ana.id },
      editor: { id: 'builtin' },
      file: { fileId: documentId },
    })
  })

  it('never mints a right to write for a view', async () => {
    const { opening } = await open('view')
    expect(opening?.editor.action).toBe('view')
    expect(opening?.actionUrl).toContain('mode=view')
    expect(await accessOf(opening?.accessToken ?? '')).toMatchObject({ rights: 'view' })
  })

  it('opens with the editor of one’s choice: one that only shows mints a right to read', async () => {
    const xml = `<wopi-discovery><net-zone name="external-http"><app name="Word">
      <action name="view" ext="txt" urlsrc="http://office.example.org/view?"/></app></net-zone></wopi-discovery>`
    const editors = createEditors({ ...portal, fetcher: async () => new Response(xml) })
    portal.editors = editors
    const added = await editors.add({
      ...{ name: 'Office', kind: 'onlyoffice', discoveryUrl: 'http://office.example.org/d' },
    })
    const editorId = added.kind === 'added' ? added.id : ''
    const { opening, editors: choices } = await openDocument(portal, ana, {
      ...{ documentId, mode: 'edit', editorId },
    })
    expect(choices.map(({ name, action }) => [name, action])).toEqual([
      ['Carrel', 'edit'],
      ['Office', 'view'],
    ])
    expect(opening?.editor).toMatchObject({ editorId, action: 'view' })
    expect(opening?.actionUrl).toMatch(
      /^http:\/\/office\.example\.org\/view\?WOPISrc=http%3A%2F%2Fwopi\./,
    )
    expect(await accessOf(opening?.accessToken ?? '')).toMatchObject({
      ...{ rights: 'view', editor: { id: editorId } },
    })
    // One that cannot open it, or is not there any more, is passed over.
    const fallback = await openDocument(portal, ana, {
      ...{ documentId, mode: 'edit', editorId: 'gone' },
    })
    expect(fallback.opening?.editor).toMatchObject({ editorId: 'builtin', action: 'edit' })
  })

  it('mints nothing for a type that no editor opens', async () => {
    await portal.db.document.update({ where: { id: documentId }, data: { extension: 'bin' } })
    expect(await open()).toMatchObject({ opening: null, editors: [] })
    expect(await portal.db.grant.count()).toBe(0)
  })

  it('mints nothing when the built-in editor is disabled', async () => {
    await portal.editors.setDisabled('builtin', true)
    expect((await open()).opening).toBeNull()
  })

  it('is not found for a stranger', async () => {
    await expect(open('edit', ben)).rejects.toMatchObject({ code: 'not-found' })
    expect(await portal.db.grant.count()).toBe(0)
  })

  it('does not open what is in the trash', async () => {
    await trashDocument(portal, ana, { documentId })
    await expect(open()).rejects.toMatchObject({ code: 'conflict' })
  })

  it('opens while somebody else holds the lock: the editor learns of it by itself', async () => {
    await portal.locks.acquire(documentId, 'x', { userId: ben.id, grantId: null, editorId: null })
    expect((await open()).opening?.editor.action).toBe('edit')
  })
})

describe('renewGrant', () => {
  it('goes on with a new token', async () => {
    const { opening } = await open()
    portal.clock.advance(11 * 60 * 60 * 1000)
    const next = await renewGrant(portal, ana, { documentId, grantId: opening?.grantId ?? '' })
    expect(await accessOf(opening?.accessToken ?? '')).toBe('ended')
    expect(await accessOf(next.accessToken)).toMatchObject({ rights: 'edit' })
  })

  it('keeps a view a view', async () => {
    const { opening } = await open('view')
    const next = await renewGrant(portal, ana, { documentId, grantId: opening?.grantId ?? '' })
    expect(await accessOf(next.accessToken)).toMatchObject({ rights: 'view' })
  })

  it('ends with the editing session, however many tokens it took', async () => {
    const { opening } = await open()
    const hours = (count: number) => portal.clock.advance(count * 60 * 60 * 1000)
    let { grantId } = opening ?? { grantId: '' }
    const begun = portal.clock.now().getTime()
    for (let round = 1; round <= 7; round += 1) {
      hours(9)
      const next = await renewGrant(portal, ana, { documentId, grantId })
      const renewable = round < 7
      expect(next.renewable).toBe(renewable)
      expect(next.expiresAt.getTime() - begun).toBe((renewable ? round * 9 + 10 : 72) * 3_600_000)
      grantId = next.grantId
    }
    hours(9)
    await expect(renewGrant(portal, ana, { documentId, grantId })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('refuses what an admin revoked, and tokens of other people', async () => {
    const { opening } = await open()
    const grantId = opening?.grantId ?? ''
    const admin = await addUser(portal, 'Root', 'admin')
    await expect(renewGrant(portal, admin, { documentId, grantId })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await portal.db.grant.update({ where: { id: grantId }, data: { revokedAt: new Date() } })
    await expect(renewGrant(portal, ana, { documentId, grantId })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('saveStatus', () => {
  const status = (grantId: string | null = null, since = new Date(0), viewer = ana) =>
    saveStatus(portal, viewer, { documentId, grantId, since })

  it('says the newest version, from the database', async () => {
    expect(await status()).toEqual({
      name: 'Notes.txt',
      trashed: false,
      may: 'edit',
      version: 1,
      savedAt: portal.clock.now(),
      source: 'new',
      savedBy: [{ id: ana.id, name: 'Ana' }],
      lock: null,
      refused: [],
    })
  })

  it('tells the lock of this page from one of another window', async () => {
    const { opening } = await open()
    const grantId = opening?.grantId ?? ''
    await portal.locks.acquire(documentId, 'l', { userId: ana.id, grantId, editorId: 'builtin' })
    expect((await status(grantId)).lock).toMatchObject({ mine: true, here: true })
    expect((await status('another')).lock).toMatchObject({
      mine: true,
      here: false,
      kind: 'editing',
      editorName: 'Carrel',
    })
    expect(JSON.stringify(await status(grantId))).not.toContain('"l"')
  })

  it('shows only the viewer’s own refused saves since the page was opened', async () => {
    const put = async (userId: string, content: string) => {
      const stored = await portal.blobs.put(new Blob([content]).stream(), { maxBytes: 100 })
      if (stored.kind !== 'stored') throw new Error(stored.kind)
      await portal.rejected.keep({
        fileId: documentId,
        save: {
          blob: stored.blob,
          source: 'save',
          userId,
          editors: [userId],
          modifiedByUser: true,
          editorId: 'builtin',
        },
        grantId: `grant-${content}`,
        reason: 'not-locked',
        offeredLock: 'l',
        currentLock: null,
      })
    }
    await put(ana.id, 'before')
    portal.clock.advance(1000)
    const since = portal.clock.now()
    await put(ana.id, 'mine')
    await put(ben.id, 'theirs')
    expect((await status(null, since)).refused).toMatchObject([{ reason: 'not-locked' }])
  })

  it('is not found for a stranger', async () => {
    await expect(status(null, new Date(0), ben)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('takeOverLock', () => {
  const hold = (userId: string, lock = 'other-window') =>
    portal.locks.acquire(documentId, lock, { userId, grantId: null, editorId: 'builtin' })
  const seen = async () =>
    (await saveStatus(portal, ana, { documentId, grantId: null, since: new Date(0) })).lock?.ref ??
    ''

  it('releases the person’s own lock and writes it down', async () => {
    await hold(ana.id)
    await takeOverLock(portal, ana, { documentId, lock: await seen() })
    expect(await portal.locks.current(documentId)).toBeNull()
    expect(portal.audited.at(-1)).toMatchObject({ action: 'lock.take-over', actorId: ana.id })
  })

  it('leaves a newer lock alone', async () => {
    await hold(ana.id)
    const lock = await seen()
    await portal.locks.release(documentId, 'other-window')
    await hold(ana.id, 'newer')
    await expect(takeOverLock(portal, ana, { documentId, lock })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await portal.locks.current(documentId))?.id).toBe('newer')
  })

  it('never releases somebody else’s lock, not even for an admin', async () => {
    await hold(ben.id)
    const lock = await seen()
    await expect(takeOverLock(portal, ana, { documentId, lock })).rejects.toMatchObject({
      code: 'locked',
    })
    expect(await portal.locks.current(documentId)).not.toBeNull()
  })

  it('never ends a checkout', async () => {
    await portal.locks.checkOut(
      documentId,
      'mine',
      { userId: ana.id, grantId: null, editorId: null },
      new Date(portal.clock.now().getTime() + 1000),
    )
    await expect(
      takeOverLock(portal, ana, { documentId, lock: await seen() }),
    ).rejects.toMatchObject({ code: 'locked' })
  })

  it('has nothing to do when the lock is gone by now', async () => {
    await takeOverLock(portal, ana, { documentId, lock: 'gone' })
    expect(portal.audited.some(({ action }) => action === 'lock.take-over')).toBe(false)
  })
})
