import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import {
  breakLock,
  createPerson,
  listVersions,
  mintToken,
  showDocument,
} from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { wopiClient } from '#e2e/support/wopi-client'

test('versions are listed, downloaded and restored', async ({ open, store, portal, ana }) => {
  const rea = await createPerson(portal, 'Rea')
  const id = await store(rea, 'Minutes.txt', 'first words')
  const editor = wopiClient(await mintToken(portal, id, ana))
  await editor.lock('a')
  await editor.putFile('second words, more', {
    'X-WOPI-Lock': 'a',
    'X-WOPI-Editors': `${ana.id},${rea.id}`,
    'X-LOOL-WOPI-IsAutosave': 'true',
  })
  const { page, visit } = await open(rea)
  await visit(`/documents/${id}`)
  await expect(page.getByText('Ana is editing this document')).toBeVisible()
  await expect(
    page.getByText(/If nothing more is heard of it, this ends by itself in \d+ min/),
  ).toBeVisible()
  const versions = page.getByRole('table', { name: 'Versions of Minutes.txt' })
  const row = (at: number) => versions.getByRole('row').nth(at)
  await expect(row(1)).toHaveText('Today')
  await expect(row(2)).toContainText(/Version 2\s*Current.*Autosaved.*Ana, Rea.*18 B \+7 B/)
  await expect(row(3)).toContainText(/Version 1.*Uploaded.*Rea.*11 B/)

  const old = await page.request.get(`/download/${id}?version=1`)
  expect(await old.text()).toBe('first words')
  const restore = page.getByRole('button', { name: 'Restore version 1' })
  await expect(restore).toHaveAttribute('aria-disabled', 'true')

  await editor.send('', {
    method: 'POST',
    headers: { 'X-WOPI-Override': 'UNLOCK', 'X-WOPI-Lock': 'a' },
  })
  await page.reload()
  await restore.click()
  const dialog = page.getByRole('dialog', { name: 'Restore version 1 of “Minutes.txt”?' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('Version 1 is back, as version 3.')).toBeVisible()
  await expect(versions).toContainText('Restored from version 1')
  await expect(page.getByText('Rea restored version 1 as version 3')).toBeVisible()
  expect(await listVersions(portal, id)).toHaveLength(3)
})

test('a restore that a lock overtakes is refused and says why', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const sam = await createPerson(portal, 'Sam')
  const id = await store(sam, 'Plan.txt', 'first')
  const editor = wopiClient(await mintToken(portal, id, ana))
  await editor.lock('a')
  await editor.putFile('second', { 'X-WOPI-Lock': 'a' })
  await breakLock(portal, id)
  const { page } = await open(sam)
  await page.goto(`/documents/${id}`)
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await editor.lock('b')
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'Ana has had it open for editing',
  )
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    'Version 1 was not restored.',
  )
  await expectAccessible(page)
  expect(await showDocument(portal, id)).toMatchObject({ version: 2 })
})

test('a refused save is found, downloaded, and becomes a version, a copy, or nothing', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const tom = await createPerson(portal, 'Tom')
  const id = await store(tom, 'Letter.txt', 'before')
  const editor = wopiClient(await mintToken(portal, id, ana))
  const refuse = async (words: string) => {
    await editor.lock('a')
    await breakLock(portal, id)
    expect((await editor.putFile(words, { 'X-WOPI-Lock': 'a' })).status).toBe(409)
  }
  await refuse('one')
  await refuse('two two')
  await refuse('three three three')
  const { page, visit } = await open(tom)
  await visit(`/documents/${id}`)
  const refused = page.getByRole('region', { name: '3 saves were refused' })
  await expect(refused).toContainText('Nothing is lost')
  const save = (size: string) =>
    page.getByRole('listitem').filter({ hasText: new RegExp(`\\b${size} from`) })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    save('3 B').getByRole('link', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Letter (refused save).txt')

  await save('3 B').getByRole('button', { name: 'Make it the newest version' }).click()
  await expect(page.getByText('The save is version 2 now.')).toBeVisible()
  expect(await (await page.request.get(`/download/${id}`)).text()).toBe('one')
  await save('7 B').getByRole('button', { name: 'Save as a copy' }).click()
  await expect(page.getByText('a document of its own now: “Letter (2).txt”')).toBeVisible()
  await save('17 B').getByRole('button', { name: 'Discard…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('The kept copy was discarded.')).toBeVisible()
  await expect(page.getByText(/was refused|were refused/)).toHaveCount(0)
  await visit('/documents')
  await expect(page.getByRole('link', { name: 'Letter (2).txt' })).toBeVisible()
})

test('a checkout keeps editors out until the check-in brings the new version', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const uma = await createPerson(portal, 'Uma')
  const id = await store(uma, 'Contract.txt', 'first')
  const { page } = await open(uma)
  await page.goto(`/documents/${id}`)
  await page.getByRole('button', { name: 'Actions for Contract.txt' }).click()
  await page.getByRole('menuitem', { name: 'Check out' }).click()
  await expect(page.getByText('You have checked this document out')).toBeVisible()
  await expectAccessible(page)

  const editor = wopiClient(await mintToken(portal, id, ana))
  expect((await editor.lock('a')).status).toBe(409)
  const other = await open(ana)
  await other.page.goto(`/documents/${id}`)
  await expect(other.page.getByText('Uma has checked this document out')).toBeVisible()
  await other.page.getByRole('button', { name: 'Actions for Contract.txt' }).click()
  await expect(other.page.getByRole('menuitem', { name: /Move to trash/ })).toContainText(
    'Uma has checked it out',
  )

  await page.getByLabel('New version').setInputFiles({
    name: 'Contract.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('second'),
  })
  await expect(page.getByText('You have checked this document out')).toBeHidden()
  await expect(page.getByText('Uma checked the document in with version 2')).toBeVisible()
  expect((await editor.lock('a')).status).toBe(200)
})
