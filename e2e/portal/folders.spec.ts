import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from '#e2e/support/axe'
import { hydrated } from '#e2e/support/hydrated'
import { startOffice } from '#e2e/support/office'
import { addEditor, createPerson, mintToken } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

// Each looks at many states, and at each of them with axe in both themes.
test.describe.configure({ timeout: 180_000 })

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const row = (page: Page, name: string) =>
  page.getByRole('row', { name: new RegExp(`^Select ${name}`) })
const names = (page: Page) => page.locator('[data-row-link]').allTextContents()
const crumbs = (page: Page) => page.getByRole('navigation', { name: 'Breadcrumb' })
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true })
const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
})

/** The way back that a message offers; there may be several on the screen. */
const undo = (page: Page, message: string) =>
  page.getByText(message).locator('..').getByRole('button', { name: 'Undo' })

async function makeFolder(page: Page, name: string) {
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New folder' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog).toBeHidden()
  await expect(link(page, name)).toBeVisible()
}

async function act(page: Page, name: string, verb: string) {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: verb }).click()
}

test('folders are made, opened, renamed and left again', async ({ open, store, portal }) => {
  const rob = await createPerson(portal, 'Rob')
  await store(rob, 'Plan.txt', 'x')
  const { page, visit } = await open(rob)
  await visit('/documents')
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New folder' })
  await expect(dialog.getByLabel('Name')).toHaveValue('Untitled folder')
  await expectAccessible(page)
  await dialog.getByLabel('Name').fill('a/b')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByLabel('Name')).toHaveAccessibleDescription(/cannot contain/)
  await dialog.getByLabel('Name').fill('Plans')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByText('1 folder, 1 document')).toBeVisible()
  expect(await names(page)).toEqual(['Plans', 'Plan.txt'])
  await makeFolder(page, 'Archive')

  await act(page, 'Archive', 'Rename…')
  const rename = page.getByRole('dialog', { name: 'Rename' })
  await rename.getByLabel('Name').fill('PLANS')
  await rename.getByRole('button', { name: 'Rename' }).click()
  await expect(rename.getByLabel('Name')).toHaveAccessibleDescription(
    /There is a folder “PLANS” here already\. Choose another name\./,
  )
  await rename.getByLabel('Name').fill('Old')
  await rename.getByRole('button', { name: 'Rename' }).click()
  await expect(link(page, 'Old')).toBeVisible()

  await link(page, 'Plans').click()
  await expect(heading(page, 'Plans')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'This folder is empty' })).toBeVisible()
  await expect(page).toHaveTitle(/^Plans/)
  await makeFolder(page, '2026')
  await link(page, '2026').click()
  await expect(heading(page, '2026')).toBeVisible()
  await expect(crumbs(page)).toHaveText('DocumentsPlans')
  await expectAccessible(page)
  await crumbs(page).getByRole('link', { name: 'Plans' }).click()
  await expect(heading(page, 'Plans')).toBeVisible()
  await crumbs(page).getByRole('link', { name: 'Documents' }).click()
  await expect(heading(page, 'Documents')).toBeVisible()
  await expect(row(page, 'Plans')).toContainText('1 item')
  await expect(row(page, 'Old')).toContainText('Empty')
})

test('several things are moved at once, and moved back', async ({ open, store, portal }) => {
  const sue = await createPerson(portal, 'Sue')
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await store(sue, name, 'x')
  const { page } = await open(sue)
  await page.goto('/documents?sort=name')
  await makeFolder(page, 'Plans')
  await makeFolder(page, 'Notes')
  await page.getByRole('checkbox', { name: 'Select Notes' }).check()
  await page.getByRole('checkbox', { name: 'Select a.txt' }).check()
  await expect(page.getByText('2 items selected')).toBeVisible()
  await page.getByRole('button', { name: 'Move…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Move 2 items' })
  await expect(dialog.getByRole('button', { name: 'Notes' })).toBeDisabled()
  await expect(dialog.getByRole('button', { name: 'Move here' })).toBeDisabled()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Plans' }).click()
  await expect(dialog.getByText('There are no folders in this one.')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Move here' }).click()
  await expect(page.getByText('1 folder, 2 documents')).toBeVisible()
  expect(await names(page)).toEqual(['Plans', 'b.txt', 'c.txt'])
  await undo(page, 'Moved 2 items to “Plans”.').click()
  await expect(link(page, 'a.txt')).toBeVisible()
  expect(await names(page)).toEqual(['Notes', 'Plans', 'a.txt', 'b.txt', 'c.txt'])
})

test('rows are dragged onto folders and onto the way back', async ({ open, store, portal }) => {
  const tim = await createPerson(portal, 'Tim')
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await store(tim, name, 'x')
  const { page } = await open(tim)
  await page.goto('/documents?sort=name')
  await makeFolder(page, 'Plans')
  await link(page, 'c.txt').dragTo(link(page, 'Plans'))
  await expect(page.getByText('Moved “c.txt” to “Plans”.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select a.txt' }).check()
  await page.getByRole('checkbox', { name: 'Select b.txt' }).check()
  await row(page, 'b.txt').dragTo(row(page, 'Plans'))
  await expect(page.getByText('Moved 2 documents to “Plans”.')).toBeVisible()
  await expect(row(page, 'Plans')).toContainText('3 items')
  expect(await names(page)).toEqual(['Plans'])
  // Onto itself nothing happens.
  await link(page, 'Plans').dragTo(row(page, 'Plans'))
  await link(page, 'Plans').click()
  await expect(heading(page, 'Plans')).toBeVisible()
  expect(await names(page)).toEqual(['a.txt', 'b.txt', 'c.txt'])
  await link(page, 'b.txt').dragTo(crumbs(page).getByRole('link', { name: 'Documents' }))
  await expect(page.getByText('Moved “b.txt” to “Documents”.')).toBeVisible()
  await expect(page.getByText('2 documents', { exact: true })).toBeVisible()
  expect(await names(page)).toEqual(['a.txt', 'c.txt'])
})

test('the tree in the sidebar leads to folders, takes rows, and follows what happens', async ({
  open,
  store,
  portal,
}) => {
  const tove = await createPerson(portal, 'Tove')
  await store(tove, 'a.txt', 'x')
  const { page } = await open(tove)
  await page.goto('/documents')
  await makeFolder(page, 'Plans')
  await link(page, 'Plans').click()
  await expect(heading(page, 'Plans')).toBeVisible()
  await makeFolder(page, '2026')
  await link(page, '2026').click()
  await expect(heading(page, '2026')).toBeVisible()
  const places = page.getByRole('complementary', { name: 'Places' })
  const tree = places.getByRole('list', { name: 'Folders' })
  // Also where no pointer is.
  await expect(places.getByRole('button', { name: 'Folders', exact: true })).toHaveCSS(
    'opacity',
    '1',
  )
  await places.getByRole('button', { name: 'Folders', exact: true }).click()
  // The way to the folder that is open is unfolded.
  await expect(tree.getByRole('link')).toHaveText(['Plans', '2026'])
  await expect(tree.getByRole('link', { name: '2026' })).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)
  await makeFolder(page, 'May')
  await tree.getByRole('button', { name: 'Folders in 2026' }).click()
  await expect(tree.getByRole('link')).toHaveText(['Plans', '2026', 'May'])

  await places.getByRole('link', { name: 'Documents' }).click()
  await expect(heading(page, 'Documents')).toBeVisible()
  await link(page, 'a.txt').dragTo(tree.getByRole('link', { name: 'May' }))
  await expect(page.getByText('Moved “a.txt” to “May”.')).toBeVisible()
  await tree.getByRole('link', { name: 'May' }).click()
  await expect(heading(page, 'May')).toBeVisible()
  await expect(row(page, 'a.txt')).toBeVisible()

  // It stands there the next time, as it was.
  await page.reload()
  await expect(tree.getByRole('link')).toHaveText(['Plans', '2026', 'May'])
  await tree.getByRole('button', { name: 'Folders in Plans' }).click()
  await expect(tree.getByRole('link')).toHaveText(['Plans'])
  await places.getByRole('button', { name: 'Folders', exact: true }).click()
  await expect(tree).toBeHidden()
})

test('on a phone the tree of folders is in the drawer, with room for fingers', async ({
  open,
  portal,
}) => {
  const { page } = await open(await createPerson(portal, 'Tordis'))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/documents')
  await makeFolder(page, 'Plans')
  await link(page, 'Plans').click()
  await expect(heading(page, 'Plans')).toBeVisible()
  await makeFolder(page, '2026')
  const drawer = page.getByRole('dialog', { name: 'Navigation' })
  const tree = drawer.getByRole('list', { name: 'Folders' })
  const openDrawer = page.getByRole('button', { name: 'Open navigation' })
  await openDrawer.click()
  await drawer.getByRole('button', { name: 'Folders', exact: true }).click()
  await tree.getByRole('button', { name: 'Folders in Plans' }).click()
  await expect(tree.getByRole('link')).toHaveText(['Plans', '2026'])
  await expectAccessible(page)
  for (const button of await drawer.getByRole('button').all()) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {}
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
  }
  // To unfold is to stay, to go somewhere is to leave.
  await tree.getByRole('link', { name: '2026' }).click()
  await expect(drawer).toBeHidden()
  await expect(heading(page, '2026')).toBeVisible()
  await openDrawer.click()
  await expect(tree.getByRole('link')).toHaveText(['Plans', '2026'])
  await expect(tree.getByRole('link', { name: '2026' })).toHaveAttribute('aria-current', 'page')
})

test('a folder goes to the trash with what is in it, comes back, and goes for good', async ({
  open,
  store,
  portal,
}) => {
  const una = await createPerson(portal, 'Una')
  await store(una, 'a.txt', 'x')
  const { page, visit } = await open(una)
  await page.goto('/documents')
  await makeFolder(page, 'Plans')
  await link(page, 'a.txt').dragTo(link(page, 'Plans'))
  await expect(row(page, 'Plans')).toContainText('1 item')
  await act(page, 'Plans', 'Move to trash')
  await undo(page, 'Moved “Plans” with 1 document in it to the trash.').click()
  await expect(row(page, 'Plans')).toContainText('1 item')
  await act(page, 'Plans', 'Move to trash')
  await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible()
  await makeFolder(page, 'plans')

  await visit('/trash')
  const trashed = page.getByRole('row', { name: /Plans/ })
  await expect(trashed).toContainText('1 document')
  await page.getByRole('button', { name: 'Restore Plans' }).click()
  await expect(page.getByText('“Plans (2)” is back in “Documents”.')).toBeVisible()
  await page.goto('/documents')
  await link(page, 'Plans (2)').click()
  await expect(link(page, 'a.txt')).toBeVisible()
  await crumbs(page).getByRole('link', { name: 'Documents' }).click()
  await act(page, 'Plans (2)', 'Move to trash')
  await expect(link(page, 'Plans (2)')).toBeHidden()
  await page.goto('/trash')
  await page.getByRole('button', { name: 'Delete Plans (2) for good' }).click()
  await expect(page.getByRole('dialog')).toContainText('removed with 1 document')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
})

test('everything works from the keyboard: open, make, rename, move, trash, undo', async ({
  open,
  store,
  portal,
}) => {
  const vic = await createPerson(portal, 'Vic')
  await store(vic, 'a.txt', 'x')
  const { page } = await open(vic)
  await page.goto('/documents')
  const { keyboard } = page
  await page.getByRole('button', { name: 'New', exact: true }).focus()
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Folder…', exact: true })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused()
  await keyboard.type('Plans')
  await keyboard.press('Enter')
  await expect(link(page, 'Plans')).toBeVisible()
  await expect(page.getByRole('button', { name: 'New', exact: true })).toBeFocused()

  await link(page, 'Plans').focus()
  await keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await keyboard.type('Ideas')
  await keyboard.press('Enter')
  await expect(link(page, 'Ideas')).toBeFocused()

  await keyboard.press('ArrowDown')
  await expect(link(page, 'a.txt')).toBeFocused()
  await page.getByRole('button', { name: 'Actions for a.txt' }).focus()
  await keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Move…' }).focus()
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Move “a.txt”' })
  await dialog.getByRole('button', { name: 'Ideas' }).focus()
  await keyboard.press('Enter')
  await expect(dialog.getByText('There are no folders in this one.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Move here' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByText('Moved “a.txt” to “Ideas”.')).toBeVisible()
  await expect(link(page, 'Ideas')).toBeFocused()

  await keyboard.press('Enter')
  await expect(heading(page, 'Ideas')).toBeVisible()
  await page.goBack()
  await link(page, 'Ideas').focus()
  await keyboard.press('Delete')
  await undo(page, 'Moved “Ideas” with 1 document in it to the trash.').press('Enter')
  await expect(link(page, 'Ideas')).toBeVisible()
})

test('what is uploaded and made goes into the folder that is open', async ({ open, portal }) => {
  const { page } = await open(await createPerson(portal, 'Wes'))
  await page.goto('/documents')
  await makeFolder(page, 'Plans')
  await page.getByLabel('Files to upload').setInputFiles([text('same.txt', 'at the root')])
  await expect(link(page, 'same.txt').first()).toBeVisible()
  await link(page, 'Plans').click()
  await expect(heading(page, 'Plans')).toBeVisible()
  const tray = page.getByRole('region', { name: 'Uploads' })
  // The name is taken at the root only: nothing is asked.
  await page.getByLabel('Files to upload').setInputFiles([text('same.txt', 'in the folder')])
  await expect(tray).toContainText('uploaded to Plans')
  await expect(page.getByText('1 document', { exact: true })).toBeVisible()

  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['dropped words'], 'Dropped.txt'))
    return transfer
  })
  const main = page.getByRole('main')
  await hydrated(main)
  await main.dispatchEvent('dragenter', { dataTransfer: data })
  await expect(page.getByText('Drop to upload to Plans')).toBeVisible()
  await main.dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByText('2 documents', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Plain text' }).click()
  await expect(page).toHaveURL(/\/edit\//)
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(heading(page, 'Plans')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('3 documents', { exact: true })).toBeVisible()
  await page.goto(`/documents/${id}`)
  await expect(crumbs(page)).toHaveText('DocumentsPlans')
  await expectAccessible(page)
  await act(page, 'Untitled text.txt', 'Move…')
  const dialog = page.getByRole('dialog', { name: /^Move/ })
  await dialog.getByRole('button', { name: 'Documents' }).click()
  await dialog.getByRole('button', { name: 'New folder…' }).click()
  const naming = page.getByRole('dialog', { name: 'New folder' })
  await expect(naming).toContainText('It will be in “Documents”.')
  await naming.getByLabel('Name').fill('Fresh')
  await naming.getByRole('button', { name: 'Create' }).click()
  await expect(naming).toBeHidden()
  await expect(dialog.getByText('There are no folders in this one.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Move here' }).click()
  await expect(crumbs(page)).toHaveText('DocumentsFresh')
})

test('a folder from the computer comes with all that is in it', async ({ open, portal }) => {
  const { page } = await open(await createPerson(portal, 'Xia'))
  await page.goto('/documents')
  const computer = await mkdtemp(join(tmpdir(), 'carrel-e2e-folder-'))
  await mkdir(join(computer, 'Photos/2026'), { recursive: true })
  await writeFile(join(computer, 'Photos/list.txt'), 'a list')
  await writeFile(join(computer, 'Photos/2026/may.txt'), 'may')
  await writeFile(join(computer, 'Photos/2026/.DS_Store'), 'litter')
  await hydrated(page.getByLabel('Folder to upload'))
  await page.getByLabel('Folder to upload').setInputFiles(join(computer, 'Photos'))
  const tray = page.getByRole('region', { name: 'Uploads' })
  await expect(tray).toContainText('2 files uploaded')
  await link(page, 'Photos').click()
  await expect(page.getByText('1 folder, 1 document')).toBeVisible()
  // Again: the folder is used as it is, and its files are asked about.
  await crumbs(page).getByRole('link', { name: 'Documents' }).click()
  await expect(heading(page, 'Documents')).toBeVisible()
  await hydrated(page.getByLabel('Folder to upload'))
  await page.getByLabel('Folder to upload').setInputFiles(join(computer, 'Photos'))
  const dialog = page.getByRole('dialog', { name: '2 of 2 files are here already' })
  await dialog.getByLabel('What to do with may.txt').selectOption('New version')
  await dialog.getByRole('button', { name: 'Upload' }).click()
  await expect(tray).toContainText('Saved as version 2')
  await expect(tray).toContainText('list (2).txt')
  await rm(computer, { recursive: true })
})

test('a folder dropped from the desktop is read to its end, empty ones too', async ({
  open,
  portal,
}) => {
  const { page } = await open(await createPerson(portal, 'Yan'))
  await page.goto('/documents')
  const main = page.getByRole('main')
  // A script cannot drop a real folder; this one answers as the browser's own does, in portions.
  const data = await page.evaluateHandle(() => {
    const file = (name: string) => ({
      ...{ isFile: true, isDirectory: false, name },
      file: (done: (file: File) => void) => done(new File([name], name)),
    })
    const folder = (name: string, ...portions: object[][]): object => ({
      ...{ isFile: false, isDirectory: true, name },
      createReader: () => {
        const rest = [...portions]
        return { readEntries: (done: (entries: object[]) => void) => done(rest.shift() ?? []) }
      },
    })
    const dropped = folder('Box', [file('a.txt')], [folder('Empty'), file('b.txt')])
    const transfer = new DataTransfer()
    transfer.items.add(new File([], 'Box'))
    DataTransferItem.prototype.webkitGetAsEntry = () => Object.assign(dropped)
    return transfer
  })
  await hydrated(main)
  await main.dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByRole('region', { name: 'Uploads' })).toContainText('2 files uploaded')
  await link(page, 'Box').click()
  await expect(page.getByText('1 folder, 2 documents')).toBeVisible()
  await expect(row(page, 'Empty')).toContainText('Empty')
})

test('a search goes through all folders and says where each hit is', async ({
  open,
  store,
  portal,
}) => {
  const zoe = await createPerson(portal, 'Zoe')
  await store(zoe, 'May report.txt', 'x')
  const { page, visit } = await open(zoe)
  await page.goto('/documents')
  await makeFolder(page, 'Reports')
  await link(page, 'May report.txt').dragTo(link(page, 'Reports'))
  await expect(row(page, 'Reports')).toContainText('1 item')
  await visit('/documents?q=report')
  await expect(
    page.getByText('1 folder, 1 document with “report” in the name or text'),
  ).toBeVisible()
  await row(page, 'May report.txt').getByRole('link', { name: 'Reports' }).click()
  await expect(heading(page, 'Reports')).toBeVisible()
})

test('growing and sorting work inside a folder', async ({ open, portal }) => {
  const { page } = await open(await createPerson(portal, 'Abe'))
  await page.goto('/documents')
  await makeFolder(page, 'Many')
  const folder = (await row(page, 'Many').getAttribute('data-id')) ?? ''
  for (let n = 10; n < 62; n += 1) {
    await page.request.post(`/api/uploads?name=Page+${n}.txt&folderId=${folder}`, {
      headers: { origin: portal.url },
      data: Buffer.from('x'),
    })
  }
  await link(page, 'Many').click()
  await expect(heading(page, 'Many')).toBeVisible()
  await makeFolder(page, 'Below')
  await link(page, 'Name').click()
  await expect(page).toHaveURL(`/documents?folder=${folder}&sort=name`)
  await expect(page.getByText('1 folder, 52 documents')).toBeVisible()
  expect((await names(page)).slice(0, 2)).toEqual(['Below', 'Page 10.txt'])
  expect(await names(page)).toHaveLength(50)
  await link(page, 'Page 58.txt').scrollIntoViewIfNeeded()
  await expect(link(page, 'Page 61.txt')).toBeVisible()
  await expect(page).toHaveURL(`/documents?folder=${folder}&sort=name&rows=100`)
  expect(await names(page)).toHaveLength(53)
})

test('somebody else’s folder is not found, to see and to upload into', async ({ open, portal }) => {
  const bea = await open(await createPerson(portal, 'Beatrice'))
  await bea.page.goto('/documents')
  await makeFolder(bea.page, 'Private')
  const folder = await row(bea.page, 'Private').getAttribute('data-id')
  const { page, expect: expected } = await open(await createPerson(portal, 'Cal'))
  expected(/404/)
  await page.goto(`/documents?folder=${folder}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')
  const refused = await page.request.post(`/api/uploads?name=x.txt&folderId=${folder}`, {
    headers: { origin: portal.url },
    data: Buffer.from('x'),
  })
  expect(refused.status()).toBe(404)
  await bea.page.reload()
  await expect(row(bea.page, 'Private')).toContainText('Empty')
})

test('containers and folders are the same, made here or through the protocol', async ({
  open,
  store,
  portal,
}) => {
  const dan = await createPerson(portal, 'Dan')
  const id = await store(dan, 'Plan.docx', 'x')
  const office = await startOffice()
  const editor = await addEditor(portal, { name: 'Office', kind: 'other', discovery: office.url })
  const { wopiSrc, accessToken } = await mintToken(portal, id, dan, { editor })
  const pointers = z.object({ AncestorsWithRootFirst: z.array(z.object({ Url: z.string() })) })
  const children = z.object({ ChildContainers: z.array(z.object({ Name: z.string() })) })
  const ask = async (url: string, part: string) => {
    const answer = await fetch(url.replace('?', `${part}?`))
    return answer.json()
  }
  const ancestry = await ask(`${wopiSrc}?access_token=${accessToken}`, '/ancestry')
  const root = pointers.parse(ancestry).AncestorsWithRootFirst[0]?.Url ?? ''
  const post = (url: string, headers: Record<string, string>) =>
    fetch(url, { method: 'POST', headers })

  const made = await post(root, {
    'X-WOPI-Override': 'CREATE_CHILD_CONTAINER',
    'X-WOPI-SuggestedTarget': 'By protocol',
  })
  const { ContainerPointer: container } = z
    .object({ ContainerPointer: z.object({ Url: z.string() }) })
    .parse(await made.json())
  const child = await post(container.Url, {
    'X-WOPI-Override': 'CREATE_CHILD_FILE',
    'X-WOPI-RelativeTarget': 'new.txt',
  })
  expect(child.status).toBe(200)

  const { page } = await open(dan)
  await page.goto('/documents')
  await link(page, 'By protocol').click()
  await expect(link(page, 'new.txt')).toBeVisible()
  await crumbs(page).getByRole('link', { name: 'Documents' }).click()
  await expect(heading(page, 'Documents')).toBeVisible()
  await makeFolder(page, 'By hand')
  await act(page, 'By protocol', 'Move to trash')
  await expect(link(page, 'By protocol')).toBeHidden()
  const listed = children.parse(await ask(root, '/children'))
  expect(listed.ChildContainers.map(({ Name }) => Name)).toEqual(['By hand'])
  expect((await fetch(container.Url)).status).toBe(404)
  office.close()
})
