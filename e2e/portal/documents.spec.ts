import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { repeatDocument } from '#e2e/support/database'
import { hydrated } from '#e2e/support/hydrated'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

const names = (page: Page) => page.locator('[data-row-link]').allTextContents()
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })

test('an empty list says what to do', async ({ open, portal }) => {
  const { page, visit } = await open(await createPerson(portal, 'Eve'))
  await visit('/documents')
  await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible()
  await visit('/trash')
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
})

test('the list is sorted and searched', async ({ open, store, portal }) => {
  const finn = await createPerson(portal, 'Finn')
  await store(finn, 'beta.txt', 'xxx')
  await store(finn, 'Alpha.txt', 'x')
  await store(finn, 'Résumé 100%.txt', 'xx')
  const { page, visit } = await open(finn)
  await visit('/documents')
  await expect(page.getByText('3 documents')).toBeVisible()
  expect(await names(page)).toEqual(['Résumé 100%.txt', 'Alpha.txt', 'beta.txt'])

  await link(page, 'Name').click()
  await expect(page).toHaveURL('/documents?sort=name')
  expect(await names(page)).toEqual(['Alpha.txt', 'beta.txt', 'Résumé 100%.txt'])
  await link(page, 'Size').click()
  await expect(page).toHaveURL('/documents?sort=size')
  expect(await names(page)).toEqual(['beta.txt', 'Résumé 100%.txt', 'Alpha.txt'])

  await page.keyboard.press('/')
  await page.keyboard.type('100% resume')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 document with “100% resume” in the name or text')).toBeVisible()
  expect(await names(page)).toEqual(['Résumé 100%.txt'])
  await visit('/documents?q=nothing+like+it')
  await page.getByRole('link', { name: 'Show all documents' }).click()
  await expect(page.getByText('3 documents')).toBeVisible()
  await page.goto('/documents?sort=colour&direction=up&cursor=broken&q=')
  await expect(page.getByText('3 documents')).toBeVisible()
})

test('a long list grows as one scrolls, and keeps what is selected', async ({ open, portal }) => {
  const { page, visit } = await open(await createPerson(portal, 'Gus'))
  const upload = (n: number) =>
    page.request.post(`/api/uploads?name=Page+${n}.txt`, {
      headers: { origin: portal.url },
      data: Buffer.from('x'),
    })
  for (let n = 100; n < 160; n += 1) await upload(n)
  await visit('/documents?sort=name')
  const rows = page.locator('[data-row-link]')
  await expect(rows).toHaveCount(50)
  await page.getByRole('checkbox', { name: 'Select Page 100.txt' }).check()
  await link(page, 'Page 149.txt').focus()
  await expect(rows).toHaveCount(60)
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0)
  // What is selected, and where the keys are, stays.
  await expect(page.getByRole('checkbox', { name: 'Select Page 100.txt' })).toBeChecked()
  await expect(link(page, 'Page 149.txt')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(link(page, 'Page 150.txt')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/edit\//)
  await page.goBack()
  await expect(rows).toHaveCount(60)
})

test('more of a list is shown by hand once the portal answers again', async ({ open, portal }) => {
  const { page, visit, expect: expected } = await open(await createPerson(portal, 'Gudrun'))
  expected(/ERR_FAILED/)
  for (let n = 10; n < 62; n += 1) {
    await page.request.post(`/api/uploads?name=Page+${n}.txt`, {
      headers: { origin: portal.url },
      data: Buffer.from('x'),
    })
  }
  await visit('/documents?sort=name')
  await page.route('**/api/ready', (route) => route.abort())
  const asked = page.waitForRequest('**/api/ready')
  await link(page, 'Page 59.txt').scrollIntoViewIfNeeded()
  await asked
  const more = page.getByRole('button', { name: 'Show more' })
  await expect(more).not.toHaveAttribute('aria-busy')
  await page.unroute('**/api/ready')
  await more.click()
  await expect(page.locator('[data-row-link]')).toHaveCount(52)
  await expect(more).toHaveCount(0)
})

test('everything works from the keyboard: walk, select, rename, trash, undo', async ({
  open,
  store,
  portal,
}) => {
  const hal = await createPerson(portal, 'Hal')
  for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) await store(hal, name, 'x')
  const { page, visit } = await open(hal)
  await visit('/documents?sort=name')
  await link(page, 'a.txt').focus()
  await page.keyboard.press('ArrowDown')
  await expect(link(page, 'b.txt')).toBeFocused()

  await page.keyboard.press('F2')
  const rename = page.getByRole('textbox', { name: 'Name' })
  await expect(rename).toBeFocused()
  await page.keyboard.type('bb/')
  await page.keyboard.press('Enter')
  await expect(rename).toHaveAccessibleDescription(/A name cannot contain \/ or \\\./)
  await expect(rename).toHaveValue('bb/.txt')
  await expect(rename).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(link(page, 'b.txt')).toBeFocused()
  // What was typed without the type keeps it.
  await page.keyboard.press('F2')
  await rename.fill('bb')
  await expect(rename).toHaveAccessibleDescription(/\.txt is added at the end/)
  await page.keyboard.press('Enter')
  await expect(link(page, 'bb.txt')).toBeFocused()
  // Going elsewhere saves, too; what is taken is said, and then put back.
  await page.keyboard.press('F2')
  await page.keyboard.type('a')
  await link(page, 'd.txt').focus()
  await expect(rename).toHaveAccessibleDescription(/has a document “a.txt” already/)
  await expect(rename).toBeFocused()
  await link(page, 'd.txt').focus()
  await expect(rename).toHaveCount(0)
  await expect(link(page, 'd.txt')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('dd')
  await link(page, 'bb.txt').focus()
  await expect(link(page, 'dd.txt')).toBeVisible()
  await expect(link(page, 'bb.txt')).toBeFocused()
  await page.keyboard.press('F2')
  await expect(rename).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(link(page, 'bb.txt')).toBeFocused()

  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 documents selected')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Delete')
  await expect(page.getByText('Moved 2 documents to the trash.')).toBeVisible()
  await expect(link(page, 'dd.txt')).toBeFocused()
  expect(await names(page)).toEqual(['a.txt', 'dd.txt'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(link(page, 'c.txt')).toBeVisible()
  expect(await names(page)).toEqual(['a.txt', 'bb.txt', 'c.txt', 'dd.txt'])
})

test('a copy is made beside the original', async ({ open, store, portal }) => {
  const ebbe = await createPerson(portal, 'Ebbe')
  await store(ebbe, 'Recipe.txt', 'flour')
  const { page } = await open(ebbe)
  await page.goto('/documents')
  await page.getByRole('button', { name: 'Actions for Recipe.txt' }).click()
  await page.getByRole('menuitem', { name: 'Make a copy' }).click()
  await expect(page.getByText('It is a document of its own now: “Recipe (2).txt”.')).toBeVisible()
  await expect(link(page, 'Recipe (2).txt')).toBeVisible()
  const copy = await page
    .locator('tr', { has: link(page, 'Recipe (2).txt') })
    .getAttribute('data-id')
  expect(await (await page.request.get(`/download/${copy}`)).text()).toBe('flour')
})

test('a double click on a row opens it, and so does a finger', async ({
  open,
  store,
  portal,
  browser,
  signIn,
}) => {
  const svanhild = await createPerson(portal, 'Svanhild')
  const id = await store(svanhild, 'Row.txt', 'words')
  const { page } = await open(svanhild)
  await page.goto('/documents')
  await hydrated(page.getByRole('main'))
  const size = page.getByRole('row', { name: /Row\.txt/ }).getByText('5 B')
  await size.click()
  await expect(page).toHaveURL('/documents')
  await size.dblclick()
  await expect(page).toHaveURL(`/edit/${id}`)

  const viewport = { width: 390, height: 844 }
  const phone = await browser.newContext({ baseURL: portal.url, hasTouch: true, viewport })
  await signIn(phone, svanhild)
  const small = await phone.newPage()
  await small.goto('/documents')
  await hydrated(small.getByRole('main'))
  await small
    .getByRole('row', { name: /Row\.txt/ })
    .getByText('5 B')
    .tap()
  await expect(small).toHaveURL(`${portal.url}/edit/${id}`)
  await phone.close()
})

test('the type changes only when the person says so', async ({ open, store, portal }) => {
  const ida = await createPerson(portal, 'Ida')
  await store(ida, 'notes.txt', 'x')
  const { page } = await open(ida)
  await page.goto('/documents')
  const rename = async (name: string, changeType: boolean) => {
    await page.getByRole('button', { name: /^Actions for/ }).click()
    await page.getByRole('menuitem', { name: 'Rename…' }).click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    if (changeType) await page.getByRole('checkbox', { name: /Change the type/ }).check()
    await page.getByRole('button', { name: 'Rename' }).click()
  }
  await rename('list.md', false)
  await expect(link(page, 'list.md.txt')).toBeVisible()
  await rename('list.md', true)
  await expect(link(page, 'list.md')).toBeVisible()
})

test('a document goes to the trash, comes back, and goes for good', async ({
  open,
  store,
  portal,
}) => {
  const jim = await createPerson(portal, 'Jim')
  const id = await store(jim, 'Plan.txt', 'x')
  const { page, visit, expect: expected } = await open(jim)
  await page.goto(`/documents/${id}`)
  await page.getByRole('button', { name: 'Actions for Plan.txt' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(page.getByText('This document is in the trash')).toBeVisible()
  await expectAccessible(page)
  expect((await page.request.get(`/download/${id}`)).status()).toBe(404)

  await visit('/trash')
  await page.getByRole('button', { name: 'Restore Plan.txt' }).click()
  await expect(page.getByText('“Plan.txt” is back in “Documents”.')).toBeVisible()
  await page.goto('/documents')
  await page.getByRole('checkbox', { name: 'Select Plan.txt' }).check()
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await expect(page.getByText('Moved “Plan.txt” to the trash.')).toBeVisible()

  await page.goto('/trash')
  await page.getByRole('button', { name: 'Delete Plan.txt for good' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('“Plan.txt” was deleted for good.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  expected(/404/)
  await page.goto(`/documents/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here')

  const other = await store(jim, 'Other.txt', 'x')
  await page.goto(`/documents/${other}`)
  await page.getByRole('button', { name: 'Actions for Other.txt' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await page.getByRole('button', { name: 'Delete for good…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect(page).toHaveURL('/trash')
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
})

test('an admin says why they move what somebody else owns to the trash, and delete it for good', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const sam = await createPerson(portal, 'Samira')
  const id = await store(sam, 'Draft.txt', 'words')
  const { page, visit } = await open(ana)
  await visit(`/documents/${id}`)
  await page.getByRole('button', { name: 'Actions for Draft.txt' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Samira has left')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Move to trash' }).click()
  await expect(page.getByText('moved the document to the trash: “Samira has left”')).toBeVisible()
  await page.getByRole('button', { name: 'Delete for good…' }).click()
  await dialog.getByLabel('Reason').fill('Asked by the court')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page).toHaveURL('/trash')
  await visit('/admin/audit?action=document.delete')
  const entry = page.getByRole('row').filter({ hasText: 'Asked by the court' })
  await expect(entry).toContainText('Deleted a document for good')
})

test('the trash is emptied of all that nobody holds', async ({ open, store, portal }) => {
  const isolde = await createPerson(portal, 'Isolde')
  for (const name of ['One.txt', 'Two.txt']) await store(isolde, name, 'x')
  const { page, visit } = await open(isolde)
  await visit('/documents')
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await expect(page.getByText('Moved 2 documents to the trash.')).toBeVisible()
  await visit('/trash')
  await page.getByRole('button', { name: 'Empty trash…' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Empty trash' }).click()
  await expect(page.getByText('2 documents were deleted for good.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Empty trash…' })).toHaveCount(0)
})

test('a trash of very many is emptied with progress, and can be stopped', async ({
  open,
  store,
  portal,
}) => {
  const many = 1000
  const wiebke = await createPerson(portal, 'Wiebke')
  const id = await store(wiebke, 'Many.txt', 'x')
  const { page, visit } = await open(wiebke)
  await visit('/documents')
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByRole('button', { name: 'Move to trash' }).click()
  await expect(page.getByText('Moved “Many.txt” to the trash.')).toBeVisible()
  repeatDocument(portal, id, many)
  await visit('/trash')
  const empty = page.getByRole('button', { name: 'Empty trash…' })
  const dialog = page.getByRole('dialog')
  await empty.click()
  await dialog.getByRole('button', { name: 'Empty trash' }).click()
  await expect(dialog.getByText(/^[\d,]+ of 1,001 documents deleted\./)).toBeVisible()
  await expect(dialog.getByRole('progressbar', { name: 'Deleting' })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(
    page.getByText(/^Stopped: .* deleted for good\. The rest is still in the trash\.$/),
  ).toBeVisible()
  await expect(page.getByRole('row')).not.toHaveCount(0)

  await empty.click()
  await dialog.getByRole('button', { name: 'Empty trash' }).click()
  await expect(page.getByText(/^[\d,]+ documents were deleted for good\.$/)).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible()
})
