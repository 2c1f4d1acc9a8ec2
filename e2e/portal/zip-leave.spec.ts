import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test.describe.configure({ timeout: 240_000 })

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const menu = (page: Page, name: string) =>
  page.getByRole('button', { name: `Actions for ${name}`, exact: true })

/** The zip that an act brings: its name, and what is in it. */
async function zipOf(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  const files = Object.entries(unzipSync(await readFile(await download.path())))
  return {
    name: download.suggestedFilename(),
    files: Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)])),
  }
}

/** Changes the stored bytes with this content. */
async function damage(folder: string, content: string) {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    const found = await readFile(path, 'utf8').catch(() => null)
    if (found !== content) continue
    await chmod(path, 0o600)
    return writeFile(path, content.toUpperCase())
  }
  throw new Error(`No bytes are “${content}”.`)
}

test('folders and documents come as a zip, to their owner, to who may read them, and to guests; and a share is left', async ({
  open,
  store,
  portal,
}) => {
  const zora = await createPerson(portal, 'Zora')
  const zeno = await createPerson(portal, 'Zeno')
  const aloneId = await store(zora, 'Alone.txt', 'alone')
  const owner = await open(zora)
  await owner.visit('/documents')
  await owner.page.getByRole('button', { name: 'New', exact: true }).click()
  await owner.page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  const making = owner.page.getByRole('dialog', { name: 'New folder' })
  await making.getByLabel('Name').fill('Jahr – 年')
  await making.getByRole('button', { name: 'Create' }).click()
  await link(owner.page, 'Jahr – 年').click()
  await expect(owner.page.getByRole('heading', { level: 1, name: 'Jahr – 年' })).toBeVisible()
  const file = { name: 'Übersicht.txt', mimeType: 'text/plain', buffer: Buffer.from('inside') }
  await owner.page.getByLabel('Files to upload').setInputFiles(file)
  await expect(link(owner.page, 'Übersicht.txt')).toBeVisible()
  const folderId = new URL(owner.page.url()).searchParams.get('folder') ?? ''

  await owner.visit('/documents')
  await owner.page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await expectAccessible(owner.page)
  const several = await zipOf(owner.page, () =>
    owner.page.getByRole('button', { name: 'Download', exact: true }).click(),
  )
  expect(several).toEqual({
    name: 'Documents.zip',
    files: { 'Jahr – 年/Übersicht.txt': 'inside', 'Alone.txt': 'alone' },
  })
  const address = `/download/zip?f=${folderId}`
  const { page } = await open(zeno)
  expect((await page.request.get(address)).status()).toBe(404)

  await menu(owner.page, 'Jahr – 年').click()
  await owner.page.getByRole('menuitem', { name: 'Share…' }).click()
  const dialog = owner.page.getByRole('dialog', { name: 'Share “Jahr – 年”' })
  await dialog.getByRole('combobox', { name: 'People and groups' }).fill('zen')
  await dialog.getByRole('option', { name: 'Zeno' }).click()
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog.getByRole('list', { name: 'Who has access' })).toContainText('Zeno')
  const links = owner.page.getByRole('region', { name: 'Links' })
  await links.getByRole('button', { name: 'Make a link' }).click()
  const made = new URL(await links.getByLabel('Link 1', { exact: true }).inputValue()).pathname

  const guest = await open(null)
  await guest.visit(made)
  await guest.page.getByLabel('How shall others see you?').fill('Gast')
  await guest.page.getByRole('button', { name: 'Open', exact: true }).click()
  const inside = { 'Jahr – 年/Übersicht.txt': 'inside' }
  const theirs = await zipOf(guest.page, () => link(guest.page, 'Download as zip').click())
  expect(theirs).toEqual({ name: 'Jahr – 年.zip', files: inside })
  await expectAccessible(guest.page)

  await page.goto('/shared')
  await menu(page, 'Jahr – 年').click()
  const reader = await zipOf(page, () =>
    page.getByRole('menuitem', { name: 'Download as zip' }).click(),
  )
  expect(reader).toEqual({ name: 'Jahr – 年.zip', files: inside })
  const answer = await page.request.get(address)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/zip',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store, no-transform',
  })

  // A byte of the second file rots: no zip arrives, instead of one that looks whole.
  const alone = `${address}&d=${aloneId}`
  expect((await owner.page.request.get(alone)).status()).toBe(200)
  await damage(join(portal.dataDir, 'blobs'), 'alone')
  await expect(owner.page.request.get(alone)).rejects.toThrow(/aborted|hang up|reset/)

  await menu(page, 'Jahr – 年').click()
  await page.getByRole('menuitem', { name: 'Remove from my list…' }).click()
  const asking = page.getByRole('dialog', { name: 'Remove “Jahr – 年” from your list?' })
  await expect(asking).toContainText('Zora keeps it, and nothing in it changes.')
  await expectAccessible(page)
  await asking.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByText('“Jahr – 年” is not in your list any more.')).toBeVisible()
  await expect(page.getByText('Nothing is shared with you yet')).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(404)
  await owner.page.reload()
  await expect(link(owner.page, 'Jahr – 年')).toBeVisible()
})
