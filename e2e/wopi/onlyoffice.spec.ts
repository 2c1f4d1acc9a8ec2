import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { changeRow } from '#e2e/support/database'
import { test } from '#e2e/support/dialects/dialect-test'
import { documentKey, onlyofficeDocs, template } from '#e2e/support/dialects/onlyoffice-docs'
import {
  breakLock,
  createPerson,
  importDocument,
  listRejected,
  listVersions,
  showDocument,
} from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'
import { wopiClient } from '#e2e/support/wopi-client'

test('opens, saves when told to, saves at the end, and unlocks; nothing typed, nothing saved', async ({
  portal,
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('one', 'docx')
  const token = await tokenFor(document, ana, offices.onlyoffice)
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await office.open(token)
  expect(await showDocument(portal, document.id)).toMatchObject({
    lock: { id: documentKey(token) },
  })
  editing.type(', two')
  await editing.forceSave()
  editing.type(', three')
  await editing.leave()
  await (await office.open(token)).leave()
  expect(office.calls).toEqual([
    ...['CheckFileInfo 200', 'LOCK 200', 'GetFile 200', 'PUT 200', 'PUT 200', 'UNLOCK 200'],
    ...['CheckFileInfo 200', 'LOCK 200', 'GetFile 200', 'UNLOCK 200'],
  ])
  expect((await listVersions(portal, document.id)).toReversed()).toMatchObject([
    { source: 'upload' },
    { source: 'save', editors: [ana.email] },
    { source: 'exit-save', editors: [ana.email] },
  ])
})

for (const action of ['edit', 'view'] as const) {
  test(`saves its template into an empty file without a lock, before LOCK, to ${action} it`, async ({
    portal,
    ana,
    offices,
    tokenFor,
    makeDocument,
  }) => {
    const document = await makeDocument('', 'docx')
    const office = onlyofficeDocs(offices.onlyoffice.signer)
    const opened = await office.open(await tokenFor(document, ana, offices.onlyoffice), action)
    expect(opened.mode).toBe(action)
    expect(office.calls).toEqual([
      ...['CheckFileInfo 200', 'PUT 200'],
      ...(action === 'edit' ? ['LOCK 200'] : []),
    ])
    expect((await wopiClient(document).getFile()).text).toBe(template)
    if (action === 'view') return
    // The time of the template's version is known from its answer only.
    opened.type(' and words')
    await opened.leave()
    expect(office.calls.slice(-2)).toEqual(['PUT 200', 'UNLOCK 200'])
    expect(await showDocument(portal, document.id)).toMatchObject({ version: 3, lock: null })
  })
}

test('quirk 4, the one who took the lock leaves: another’s token refreshes, saves and unlocks', async ({
  portal,
  ana,
  ben,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('before', 'docx')
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const first = await office.open(await tokenFor(document, ana, offices.onlyoffice))
  const second = await office.open(await tokenFor(document, ben, offices.onlyoffice))
  expect(second.mode).toBe('edit')
  first.type(', Ana')
  await first.leave()
  expect(await second.refreshLock()).toMatchObject({ status: 200 })
  second.type(', Ben')
  await second.leave()
  expect((await wopiClient(document).getFile()).text).toBe('before, Ana, Ben')
  expect(await listVersions(portal, document.id)).toMatchObject([{ editors: [ben.email] }, {}])
})

test('quirk 5, the save at the end is refused, and the lock ended nevertheless: the host keeps it', async ({
  portal,
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('before', 'docx')
  const token = await tokenFor(document, ana, offices.onlyoffice)
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await office.open(token)
  await saveUnderneath(document)
  editing.type(' and after')
  await editing.leave()
  expect(office.calls.slice(-2)).toEqual(['PUT 409', 'UNLOCK 200'])
  expect(await showDocument(portal, document.id)).toMatchObject({ lock: null })
  expect(await listRejected(portal, document.id)).toMatchObject([
    { reason: 'changed-elsewhere', size: 'before and after'.length, source: 'exit-save' },
  ])
  // The next open shows what it put aside; saved from there, both states are versions of the document.
  const next = await office.open(token)
  expect(next.text()).toBe('before and after')
  next.type(', at last')
  await next.leave()
  expect((await wopiClient(document).getFile()).text).toBe('before and after, at last')
  expect(await listVersions(portal, document.id)).toHaveLength(3)
})

test('quirk 5, the lock was broken: the refused save at the end is kept', async ({
  portal,
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('before', 'docx')
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.onlyoffice))
  editing.type(' and after')
  await breakLock(portal, document.id)
  await editing.leave()
  expect(office.calls.slice(-2)).toEqual(['PUT 409', 'UNLOCK 409'])
  expect(await listRejected(portal, document.id)).toMatchObject([
    { reason: 'not-locked', size: 'before and after'.length },
  ])
})

test('quirk 5, the session was longer than its token: what it brings at the end is kept', async ({
  portal,
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('before', 'docx')
  const token = await tokenFor(document, ana, offices.onlyoffice)
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await office.open(token)
  editing.type(' and after')
  const tokenHash = createHash('sha256').update(token.accessToken).digest('hex')
  const by = { column: 'tokenHash', equals: tokenHash }
  changeRow(portal, 'Grant', 'expiresAt', new Date(Date.now() - 60_000), by)
  await editing.leave()
  expect(office.calls.slice(-2)).toEqual(['PUT 401', 'UNLOCK 401'])
  expect(await showDocument(portal, document.id)).toMatchObject({ version: 1 })
  expect(await listRejected(portal, document.id)).toMatchObject([
    { reason: 'access-ended', size: 'before and after'.length, source: 'exit-save' },
  ])
})

test('quirk 6, a save was stored and its answer lost: the next one, with the old time, is taken', async ({
  portal,
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('one', 'docx')
  const token = await tokenFor(document, ana, offices.onlyoffice)
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await office.open(token)
  const key = { 'X-WOPI-Lock': documentKey(token) }
  // The same save, past the editor: it never sees the answer.
  expect(await wopiClient(token).putFile('one, two', key)).toMatchObject({ status: 200 })
  editing.type(', two, three')
  expect(await editing.forceSave()).toMatchObject({ status: 200, version: '3' })
  expect(await listRejected(portal, document.id)).toHaveLength(0)
})

test('quirk 9, a killed server comes back with the same lock and goes on', async ({
  portal,
  ana,
  ben,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('before', 'docx')
  const token = await tokenFor(document, ana, offices.onlyoffice)
  await onlyofficeDocs(offices.onlyoffice.signer).open(token)
  const restarted = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await restarted.open(await tokenFor(document, ben, offices.onlyoffice))
  expect(editing.mode).toBe('edit')
  editing.type(' and after')
  await editing.leave()
  expect(restarted.calls.slice(-2)).toEqual(['PUT 200', 'UNLOCK 200'])
  expect(await showDocument(portal, document.id)).toMatchObject({ version: 2, lock: null })
})

test('a Lock that is refused shows the document, and nothing is saved', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('before', 'docx')
  await wopiClient(document).lock('another editor')
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const opened = await office.open(await tokenFor(document, ana, offices.onlyoffice))
  expect(opened).toMatchObject({ mode: 'view' })
  expect(opened.text()).toBe('before')
  await opened.leave()
  expect(office.calls).toEqual(['CheckFileInfo 200', 'LOCK 409', 'GetFile 200'])
})

test('quirk 10, ids collide across hosts that share a server: no two are the same, and each is whole as a key', async ({
  portal,
  makeDocument,
}) => {
  const other = await startPortal()
  try {
    const elsewhere = await createPerson(other, 'Ana')
    const ids = [
      (await makeDocument('mine')).id,
      await importDocument(other, 'README.md', elsewhere),
      (await makeDocument('mine')).id,
      await importDocument(other, 'README.md', elsewhere),
    ]
    // The server knows nothing of the host: LibreOffice Online takes the path, ONLYOFFICE what follows its last slash.
    for (const { url } of [portal, other]) {
      expect(ids.map((id) => documentKey({ wopiSrc: `${url}/wopi/files/${id}` }))).toEqual(ids)
    }
    // By chance, not by a counter that two new installations would both begin at 1.
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{22,64}$/)
    expect(new Set(ids.map((id) => id.slice(-12))).size).toBe(4)
  } finally {
    await other.remove()
  }
})

test('quirk 14, Save As with a name of its own encoding, without lock and size', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('before', 'docx')
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.onlyoffice))
  // As the library that it uses writes «Résumé +1 日本.docx».
  const target = { 'X-WOPI-SuggestedTarget': 'R+AOk-sum+AOkAIAAr-1+ACBl5Wcs-.docx' }
  const copy = await editing.saveAs('ignored', target)
  if (!copy) throw new Error('nothing to open')
  const elsewhere = await office.open(copy)
  expect(elsewhere.info.BaseFileName).toMatch(/^Résumé \+1 日本( \(\d+\))?\.docx$/)
  expect(elsewhere.mode).toBe('edit')
  await elsewhere.leave()
})

test('a binary file is converted beside itself, with a page to open the new one', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('binary', 'doc')
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const viewing = await office.open(await tokenFor(document, ana, offices.onlyoffice), 'view')
  expect(viewing.info).toMatchObject({
    UserCanNotWriteRelative: false,
    HostEditUrl: expect.stringContaining(`/edit/${document.id}`),
  })
  const converted = await viewing.saveAs('.docx', { 'X-WOPI-FileConversion': 'true' })
  if (!converted) throw new Error('nothing to open')
  expect((await office.open(converted)).info).toMatchObject({
    BaseFileName: document.name.replace(/\.doc$/, '.docx'),
    FileExtension: '.docx',
  })
  expect(await wopiClient(document).getFile()).toMatchObject({ status: 200, text: 'binary' })
})

test('a rename carries the lock, keeps version and time, and is seen by the next one to open', async ({
  ana,
  ben,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('before', 'docx')
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.onlyoffice))
  const name = `v1.2 draft ${document.id}`
  expect(JSON.parse((await editing.rename(name)).text)).toMatchObject({ Name: name })
  const joined = await office.open(await tokenFor(document, ben, offices.onlyoffice))
  const { Version, LastModifiedTime } = editing.info
  expect(joined.info).toMatchObject({ BaseFileName: `${name}.docx`, Version, LastModifiedTime })
})

test('quirk 20, the time moves by PutFile’s answer only: save after save is taken', async ({
  portal,
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('', 'docx')
  const office = onlyofficeDocs(offices.onlyoffice.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.onlyoffice))
  for (let save = 0; save < 12; save += 1) {
    editing.type(`${save} `)
    expect(await editing.forceSave()).toMatchObject({ status: 200 })
  }
  // Nothing but saves moves it.
  await editing.rename(`Renamed ${document.id}`)
  await editing.refreshLock()
  editing.type('at last')
  expect(await editing.forceSave()).toMatchObject({ status: 200 })
  // The empty file, the template, and every save.
  expect(await listVersions(portal, document.id)).toHaveLength(1 + 1 + 12 + 1)
})

/** A version under another lock, after which the document's own key holds it again. */
async function saveUnderneath(document: Parameters<typeof wopiClient>[0]): Promise<void> {
  const wopi = wopiClient(document)
  const { lock = '' } = await wopi.getLock()
  await wopi.relock('another', lock)
  const saved = await wopi.putFile('somebody else’s words', { 'X-WOPI-Lock': 'another' })
  expect(saved).toMatchObject({ status: 200 })
  await wopi.relock(lock, 'another')
}
