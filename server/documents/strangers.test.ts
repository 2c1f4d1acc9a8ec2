import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#server/app-error'
import { bodyOf } from '#server/testing/bodies'
import { refuseSave } from '#server/testing/refused-save'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { adoptRejectedSave } from './adopt-rejected-save'
import { checkInDocument } from './check-in-document'
import { checkOutDocument } from './check-out-document'
import { compareVersions } from './compare-versions'
import { copyDocument } from './copy-document'
import { copyRejectedSave } from './copy-rejected-save'
import { copyVersion } from './copy-version'
import { deleteDocument } from './delete-document'
import { deleteVersion } from './delete-version'
import { discardRejectedSave } from './discard-rejected-save'
import { findSavedCopy } from './find-saved-copy'
import { findFolder } from './folders/find-folder'
import { makeFolders } from './folders/make-folders'
import { moveDocument } from './folders/move-document'
import { moveFolder } from './folders/move-folder'
import { renameFolder } from './folders/rename-folder'
import { trashFolder } from './folders/trash-folder'
import { getDetails } from './get-details'
import { getDocument } from './get-document'
import { labelVersion } from './label-version'
import { linkToCompare, linkToInsert } from './links/make-link'
import { listActivity } from './list-activity'
import { listItems } from './list-items'
import { listRejectedSaves } from './list-rejected-saves'
import { listTrash } from './list-trash'
import { listVersions } from './list-versions'
import { openDocument } from './open-document'
import { openDownload, openRejectedDownload } from './open-download'
import { pinVersion } from './pin-version'
import type { ShareLevel } from './policy'
import type { Portal, Viewer } from './portal'
import { getPreview } from './previews/get-preview'
import { openPreview } from './previews/open-preview'
import { noteOpening } from './recent/note-recent'
import { renameDocument } from './rename-document'
import { renewGrant } from './renew-grant'
import { restoreDocument } from './restore-document'
import { restoreVersion } from './restore-version'
import { saveStatus } from './save-status'
import { leaveShare } from './sharing/leave-share'
import { listAccess } from './sharing/list-access'
import { shareWith } from './sharing/share-with'
import { setStar } from './stars/set-star'
import { takeOverLock } from './take-over-lock'
import { trashDocument } from './trash-document'
import { uploadDocument } from './upload-document'
import { uploadVersion } from './upload-version'
import { planZip } from './zip/plan-zip'

let portal: TestPortal
let ana: Viewer
let stranger: Viewer
let documentId: string
let rejectedId: string
let folderId: string

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  stranger = await addUser(portal, 'Ben')
  const body = bodyOf('first')
  const [top, inside] = await makeFolders(portal, ana, {
    parentId: null,
    paths: ['Outer', 'Outer/Inner'],
  })
  folderId = top?.id ?? ''
  const file = { name: 'Plan.txt', body, keepBoth: false, folderId: inside?.id ?? '' }
  documentId = (await uploadDocument(portal, ana, file)).id
  await uploadVersion(portal, ana, { documentId, body: bodyOf('second') })
  await portal.db.preview.createMany({
    data: [1, 2].map((number) => ({
      ...{
        documentId,
        number,
        extension: 'txt',
        state: 'made',
        imageKey: 'k',
        requestedAt: new Date(),
      },
    })),
  })
  rejectedId = await refuseSave(portal, documentId, ana, 'refused words')
})
afterEach(() => portal.close())

const verbs: Record<string, (viewer: Viewer) => Promise<unknown>> = {
  getDetails: (viewer) => getDetails(portal, viewer, { kind: 'document', id: documentId }),
  getDocument: (viewer) => getDocument(portal, viewer, { documentId }),
  openDocument: (viewer) => openDocument(portal, viewer, { documentId, mode: 'edit' }),
  saveStatus: (viewer) => {
    return saveStatus(portal, viewer, { documentId, grantId: null, since: new Date() })
  },
  openOlderDownload: (viewer) => openDownload(portal, viewer, { documentId, version: 1 }),
  copyDocument: (viewer) => copyDocument(portal, viewer, { documentId }),
  copyVersion: (viewer) => copyVersion(portal, viewer, { documentId, number: 2 }),
  copyOlderVersion: (viewer) => copyVersion(portal, viewer, { documentId, number: 1 }),
  compareVersions: (viewer) => compareVersions(portal, viewer, { documentId, from: 1, to: 2 }),
  linkToCompare: (viewer) => linkToCompare(portal, viewer, { documentId, version: 1 }),
  labelVersion: (viewer) => labelVersion(portal, viewer, { documentId, number: 1, label: 'x' }),
  pinVersion: (viewer) => pinVersion(portal, viewer, { documentId, number: 1, pinned: true }),
  deleteVersion: (viewer) => deleteVersion(portal, viewer, { documentId, number: 1 }),
  moveDocument: (viewer) => moveDocument(portal, viewer, { documentId, folderId: null }),
  shareWith: (viewer) =>
    shareWith(portal, viewer, {
      target: { kind: 'document', id: documentId },
      with: [{ kind: 'person', id: viewer.id }],
      terms: { level: 'edit', expiresAt: null },
    }),
  listAccess: (viewer) =>
    listAccess(portal, viewer, { target: { kind: 'document', id: documentId } }),
  listVersions: (viewer) => listVersions(portal, viewer, { documentId }),
  listActivity: (viewer) => listActivity(portal, viewer, { documentId }),
  listRejectedSaves: (viewer) => listRejectedSaves(portal, viewer, { documentId }),
  openDownload: (viewer) => openDownload(portal, viewer, { documentId }),
  getPreview: (viewer) => getPreview(portal, viewer, { documentId }),
  getOlderPreview: (viewer) => getPreview(portal, viewer, { documentId, version: 1 }),
  openPreview: (viewer) => openPreview(portal, viewer, { documentId, version: 2, part: 'image' }),
  openOlderPreview: (viewer) =>
    openPreview(portal, viewer, { documentId, version: 1, part: 'image' }),
  openRejectedDownload: (viewer) => openRejectedDownload(portal, viewer, { rejectedId }),
  renameDocument: (viewer) =>
    renameDocument(portal, viewer, { documentId, name: 'Mine.txt', changeExtension: false }),
  uploadVersion: (viewer) => uploadVersion(portal, viewer, { documentId, body: bodyOf('mine') }),
  restoreVersion: (viewer) => restoreVersion(portal, viewer, { documentId, version: 1 }),
  checkOutDocument: (viewer) => checkOutDocument(portal, viewer, { documentId }),
  checkInDocument: (viewer) => checkInDocument(portal, viewer, { documentId }),
  trashDocument: (viewer) => trashDocument(portal, viewer, { documentId }),
  restoreDocument: (viewer) => restoreDocument(portal, viewer, { documentId }),
  deleteDocument: (viewer) => deleteDocument(portal, viewer, { documentId }),
  adoptRejectedSave: (viewer) => adoptRejectedSave(portal, viewer, { rejectedId }),
  copyRejectedSave: (viewer) => copyRejectedSave(portal, viewer, { rejectedId }),
  takeOverLock: (viewer) => takeOverLock(portal, viewer, { documentId, lock: 'A' }),
  renewGrant: (viewer) => renewGrant(portal, viewer, { documentId, grantId: 'g' }),
  findSavedCopy: (viewer) => findSavedCopy(portal, viewer, { documentId, since: new Date(0) }),
  linkToInsert: (viewer) => linkToInsert(portal, viewer, { what: 'image', sourceId: documentId }),
  findFolder: (viewer) => findFolder(portal, viewer, folderId),
  moveFolder: (viewer) => moveFolder(portal, viewer, { folderId, parentId: null }),
  renameFolder: (viewer) => renameFolder(portal, viewer, { folderId, name: 'Mine' }),
  trashFolder: (viewer) => trashFolder(portal, viewer, { folderId }),
  makeFolders: (viewer) => makeFolders(portal, viewer, { parentId: folderId, paths: ['New'] }),
  zipDocument: (viewer) => zip(viewer, 'document', documentId),
  zipFolder: (viewer) => zip(viewer, 'folder', folderId),
  noteOpening: (viewer) => noteOpening(portal, viewer, { documentId }),
  setStar: (viewer) => {
    return setStar(portal, viewer, { kind: 'document', id: documentId, starred: true })
  },
  starFolder: (viewer) => setStar(portal, viewer, { kind: 'folder', id: folderId, starred: true }),
  leaveFolder: (viewer) => leaveShare(portal, viewer, { target: { kind: 'folder', id: folderId } }),
  shareFolder: (viewer) => listAccess(portal, viewer, { target: { kind: 'folder', id: folderId } }),
  'uploadDocument into a folder': (viewer) =>
    uploadDocument(portal, viewer, { name: 'A.txt', body: bodyOf('a'), keepBoth: false, folderId }),
  discardRejectedSave: (viewer) => discardRejectedSave(portal, viewer, { rejectedId }),
}

const zip = (viewer: Viewer, kind: 'document' | 'folder', id: string) =>
  planZip(portal, viewer, { items: [{ kind, id }] })

/** What a verb answers at each level: done, or the code of its refusal. */
const owners = { none: 'not-found', view: 'forbidden', comment: 'forbidden', edit: 'forbidden' }
const editors = { ...owners, edit: 'done' }
const readers = { none: 'not-found', view: 'done', comment: 'done', edit: 'done' }
const savers = { none: 'not-found', view: 'not-found', comment: 'not-found', edit: 'not-found' }

const table: Record<string, Record<'none' | ShareLevel, string>> = {
  getDetails: readers,
  getDocument: readers,
  openDocument: readers,
  saveStatus: readers,
  listRejectedSaves: readers,
  openDownload: readers,
  noteOpening: readers,
  zipDocument: readers,
  setStar: readers,
  getPreview: readers,
  openPreview: readers,
  copyDocument: readers,
  copyVersion: readers,
  listVersions: editors,
  listActivity: editors,
  openOlderDownload: editors,
  getOlderPreview: editors,
  openOlderPreview: editors,
  copyOlderVersion: editors,
  compareVersions: editors,
  linkToCompare: editors,
  labelVersion: editors,
  pinVersion: editors,
  renameDocument: editors,
  uploadVersion: editors,
  restoreVersion: editors,
  checkOutDocument: editors,
  // Nobody checks in what they have not checked out.
  checkInDocument: { ...editors, edit: 'conflict' },
  deleteVersion: owners,
  moveDocument: owners,
  trashDocument: owners,
  restoreDocument: owners,
  deleteDocument: owners,
  shareWith: owners,
  listAccess: owners,
  // A refused save is its owner's and the document's owner's, whatever others may do with the document.
  openRejectedDownload: savers,
  adoptRejectedSave: savers,
  copyRejectedSave: savers,
  discardRejectedSave: savers,
  takeOverLock: { ...readers, view: 'forbidden' },
  // A token that is not theirs, and something that is no picture.
  renewGrant: { none: 'not-found', view: 'forbidden', comment: 'forbidden', edit: 'forbidden' },
  linkToInsert: { none: 'not-found', view: 'invalid', comment: 'invalid', edit: 'invalid' },
  findSavedCopy: readers,
  // Of the folder: a share of a document in it gives nothing.
  findFolder: readers,
  starFolder: readers,
  leaveFolder: readers,
  zipFolder: readers,
  renameFolder: editors,
  makeFolders: editors,
  'uploadDocument into a folder': editors,
  moveFolder: owners,
  trashFolder: owners,
  shareFolder: owners,
}

const ofFolder = [
  ...['findFolder', 'renameFolder', 'makeFolders', 'uploadDocument into a folder'],
  ...['moveFolder', 'trashFolder', 'shareFolder', 'starFolder', 'zipFolder', 'leaveFolder'],
]

/** What is expected of a verb when the document, or the folder above its folder, is shared at a level. */
function expectedOf(verb: string, of: string, level: (typeof levels)[number]) {
  const beyond = of === 'the document' && ofFolder.includes(verb)
  return table[verb]?.[beyond ? 'none' : level]
}

test('the table names every verb', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(verbs).sort())
})

const levels = ['none', 'view', 'comment', 'edit'] as const
const allowed = (of: string) =>
  levels.flatMap((level) =>
    Object.keys(table)
      .filter((verb) => expectedOf(verb, of, level) === 'done')
      .map((verb) => ({ verb, level })),
  )

describe.each(['the document', 'the folder above its folder'])('with a share of %s', (of) => {
  test.each(levels)('at level %s, what is refused changes nothing', async (level) => {
    if (level !== 'none') await shareIt(of, level)
    const before = await everything(portal)
    const refused: Record<string, string> = {}
    for (const [verb, act] of Object.entries(verbs)) {
      if (expectedOf(verb, of, level) !== 'done') refused[verb] = await outcomeOf(act)
    }
    const expected = Object.keys(table).map((verb) => [verb, expectedOf(verb, of, level)])
    expect(refused).toEqual(Object.fromEntries(expected.filter(([, answer]) => answer !== 'done')))
    expect(await everything(portal)).toEqual(before)
  })

  test.each(allowed(of))('at level $level, $verb is done', async ({ verb, level }) => {
    await shareIt(of, level)
    expect(await outcomeOf(verbs[verb])).toBe('done')
  })
})

test.each(['view', 'comment', 'edit'])('a share at level %s ends by time alone', async (level) => {
  await shareIt('the document', level, new Date(portal.clock.now().getTime() + 1000))
  expect(await outcomeOf(verbs.getDocument)).toBe('done')
  portal.clock.advance(1000)
  for (const act of Object.values(verbs)) expect(await outcomeOf(act)).toBe('not-found')
})

/** What came of a verb of the stranger's. */
async function outcomeOf(act: ((viewer: Viewer) => Promise<unknown>) | undefined) {
  return (
    act?.(stranger).then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    ) ?? 'no such verb'
  )
}

test('what lies in the trash is its owner’s alone, whatever was shared', async () => {
  await shareIt('the document', 'edit')
  await trashDocument(portal, ana, { documentId })
  for (const verb of Object.values(verbs)) {
    await expect(verb(stranger)).rejects.toMatchObject({ code: 'not-found' })
  }
  await restoreDocument(portal, ana, { documentId })
  expect(await getDocument(portal, stranger, { documentId })).toMatchObject({ level: 'edit' })
})

async function shareIt(of: string, level: string, expiresAt: Date | null = null) {
  const target =
    of === 'the document'
      ? { kind: 'document' as const, id: documentId }
      : { kind: 'folder' as const, id: folderId }
  await shareWith(portal, ana, {
    target,
    with: [{ kind: 'person', id: stranger.id }],
    terms: { level: z.enum(['view', 'comment', 'edit']).parse(level), expiresAt },
  })
}

test('lists show a stranger and an admin nothing of it: lists are of the own documents', async () => {
  const admin = await addUser(portal, 'Ada', 'admin')
  const query = { search: '', sort: 'name', direction: 'asc' } as const
  expect((await listItems(portal, ana, query)).items).toHaveLength(1)
  for (const viewer of [stranger, admin]) {
    expect((await listItems(portal, viewer, query)).items).toEqual([])
  }
  await trashDocument(portal, ana, { documentId })
  for (const viewer of [stranger, admin]) {
    expect((await listTrash(portal, viewer, {})).items).toEqual([])
  }
  expect(await getDocument(portal, admin, { documentId })).toMatchObject({ name: 'Plan.txt' })
})

async function everything({ db }: Portal) {
  return {
    documents: await db.document.findMany({ orderBy: { id: 'asc' } }),
    versions: await db.version.findMany({ orderBy: { number: 'asc' } }),
    locks: await db.lock.findMany(),
    folders: await db.folder.findMany(),
    grants: await db.grant.count(),
    rejected: await db.rejectedSave.findMany(),
    shares: await db.share.count(),
    stars: await db.star.count(),
    recent: await db.recentDocument.count(),
    audit: await db.auditEvent.count(),
  }
}
