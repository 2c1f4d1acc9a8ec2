import { expect } from '@playwright/test'
import { test } from '#e2e/support/dialects/dialect-test'
import { officeForTheWeb, template } from '#e2e/support/dialects/office-for-the-web'
import { breakLock, listRejected, listVersions, showDocument } from '#e2e/support/operator'
import { wopiClient } from '#e2e/support/wopi-client'

test('two people edit together: one lock, saves that name them both, and one unlock', async ({
  portal,
  ana,
  ben,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('one', 'docx')
  const office = officeForTheWeb(offices.microsoft.signer)
  const first = await office.open(await tokenFor(document, ana, offices.microsoft))
  const second = await office.open(await tokenFor(document, ben, offices.microsoft))
  expect([first.mode, second.mode]).toEqual(['edit', 'edit'])
  first.type(', two')
  second.type(', three')
  expect(await second.save()).toMatchObject({ status: 200, version: '2', lock: undefined })
  await first.leave()
  expect(await second.refreshLock()).toMatchObject({ status: 200 })
  await second.leave()
  expect(office.calls).toEqual([
    ...['CheckFileInfo 200', 'LOCK 200', 'GetFile 200', 'CheckFileInfo 200', 'LOCK 200'],
    ...['PUT 200', 'REFRESH_LOCK 200', 'UNLOCK 200'],
  ])
  const [saved] = await listVersions(portal, document.id)
  expect(saved?.editors.toSorted()).toEqual([ana.email, ben.email])
  expect(await showDocument(portal, document.id)).toMatchObject({ lock: null })
})

test('makes a new document out of an empty file, without a lock', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('', 'docx')
  const office = officeForTheWeb(offices.microsoft.signer)
  const token = await tokenFor(document, ana, offices.microsoft)
  const editing = await office.open(token, 'editnew')
  expect(office.calls).toEqual(['CheckFileInfo 200', 'PUT 200', 'LOCK 200', 'GetFile 200'])
  expect(editing.text()).toBe(template)
})

test('learns the current lock by a wrong one, and goes on under a new id without an unlocked instant', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('one', 'docx')
  const office = officeForTheWeb(offices.microsoft.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.microsoft))
  const before = await editing.learnLock()
  expect(JSON.parse(before ?? '')).toMatchObject({ E: 2, P: '~"\\' })
  expect(await editing.relock()).toMatchObject({ status: 200 })
  expect(await editing.learnLock()).not.toBe(before)
  editing.type(', two')
  expect(await editing.save()).toMatchObject({ status: 200 })
  // The id from before counts for nothing any more.
  expect(await wopiClient(document).unlock(before ?? '')).toMatchObject({ status: 409 })
})

test('quirk 5, a save that is refused is kept', async ({
  portal,
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('one', 'docx')
  const office = officeForTheWeb(offices.microsoft.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.microsoft))
  await breakLock(portal, document.id)
  editing.type(', two')
  expect(await editing.save()).toMatchObject({ status: 409, lock: '' })
  expect(await listRejected(portal, document.id)).toMatchObject([
    { reason: 'not-locked', size: 'one, two'.length },
  ])
})

test('quirk 14, Save As under a name that is taken: once more with the one that the host offers', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('one', 'docx')
  const office = officeForTheWeb(offices.microsoft.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.microsoft))
  const copy = await editing.saveAs(document.name)
  if (!copy) throw new Error('nothing to open')
  expect(office.calls.slice(-2)).toEqual(['PUT_RELATIVE 409', 'PUT_RELATIVE 200'])
  const elsewhere = await office.open(copy)
  expect(elsewhere.info.BaseFileName).toBe(document.name.replace('.docx', ' (2).docx'))
  expect(elsewhere.mode).toBe('edit')
})

test('renames under its lock, and not under another', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('one', 'docx')
  const office = officeForTheWeb(offices.microsoft.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.microsoft))
  expect(await editing.rename(`Named ${document.id}`)).toMatchObject({ status: 200 })
  const stranger = officeForTheWeb(offices.microsoft.signer)
  const viewing = await stranger.open(await tokenFor(document, ana, offices.microsoft))
  expect(viewing.mode).toBe('view')
  expect(await viewing.rename('Stolen')).toMatchObject({ status: 409 })
})

test('FileUrl brings the contents without a signature, and the newest each time', async ({
  ana,
  offices,
  tokenFor,
  makeDocument,
}) => {
  const document = await makeDocument('one', 'docx')
  const office = officeForTheWeb(offices.microsoft.signer)
  const editing = await office.open(await tokenFor(document, ana, offices.microsoft))
  const read = async () => await (await fetch(String(editing.info.FileUrl))).text()
  expect(await read()).toBe('one')
  editing.type(', two')
  await editing.save()
  expect(await read()).toBe('one, two')
})
