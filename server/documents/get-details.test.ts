import { afterEach, beforeEach, expect, test } from 'vitest'
import { bodyOf } from '#server/testing/bodies'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createFolder } from './folders/create-folder'
import { findFolder } from './folders/find-folder'
import { getDetails } from './get-details'
import type { ShareLevel } from './policy'
import type { Viewer } from './portal'
import { removeShare } from './sharing/change-share'
import { shareWith } from './sharing/share-with'
import { trashDocument } from './trash-document'
import { uploadDocument } from './upload-document'
import { uploadVersion } from './upload-version'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
let folder: { kind: 'folder'; id: string }
let document: { kind: 'document'; id: string }
beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
  const parent = await findFolder(portal, ana, null)
  const made = await createFolder(portal, ana, { parent, name: 'Plans', onConflict: 'refuse' })
  folder = { kind: 'folder', id: made.id }
  const file = { name: 'plan.txt', body: bodyOf('1'), keepBoth: false, folderId: made.id }
  document = { kind: 'document', id: (await uploadDocument(portal, ana, file)).id }
})
afterEach(() => portal.close())

const share = (target: typeof folder | typeof document, level: ShareLevel) =>
  shareWith(portal, ana, {
    target,
    with: [{ kind: 'person', id: ben.id }],
    terms: { level, expiresAt: null },
  })
const names = (rows: { name: string }[] | undefined) => rows?.map(({ name }) => name)

test('its owner sees where a document is, who has access, and the newest of what happened', async () => {
  for (const body of ['2', '3', '4']) {
    portal.clock.advance(1000)
    await uploadVersion(portal, ana, { documentId: document.id, body: bodyOf(body) })
  }
  await share(folder, 'view')
  const { path, access, document: found } = await getDetails(portal, ana, document)
  expect(names(path)).toEqual(['Documents', 'Plans'])
  expect(names(access?.shares)).toEqual(['Ben'])
  expect(found?.facts).toMatchObject({ name: 'plan.txt', version: 4, size: 1 })
  expect(found?.versions?.map(({ number }) => number)).toEqual([4, 3, 2])
  expect(found?.activity).toHaveLength(3)
})

test('who may only read it sees neither who else has access nor what was', async () => {
  await share(document, 'view')
  const found = await getDetails(portal, ben, document)
  expect(names(found.path)).toEqual(['Shared with me'])
  expect(found.access).toBeNull()
  expect(found.document).toMatchObject({ facts: { version: 1 }, versions: null, activity: null })
})

test('of a folder there are its place and who has access', async () => {
  await share(folder, 'edit')
  const found = await getDetails(portal, ana, folder)
  expect(names(found.path)).toEqual(['Documents'])
  expect(names(found.access?.shares)).toEqual(['Ben'])
  expect(found.document).toBeNull()
  expect((await getDetails(portal, ben, folder)).access).toBeNull()
})

test('it ends with the access, and with the trash', async () => {
  const gone = { code: 'not-found' }
  await expect(getDetails(portal, ben, document)).rejects.toMatchObject(gone)
  await expect(getDetails(portal, ben, folder)).rejects.toMatchObject(gone)
  await share(document, 'edit')
  const { access } = await getDetails(portal, ana, document)
  await removeShare(portal, ana, { shareId: access?.shares[0]?.id ?? '' })
  await expect(getDetails(portal, ben, document)).rejects.toMatchObject(gone)
  await trashDocument(portal, ana, { documentId: document.id })
  await expect(getDetails(portal, ana, document)).rejects.toMatchObject(gone)
})
