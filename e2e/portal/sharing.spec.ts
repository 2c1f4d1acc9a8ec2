import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { press } from '#e2e/support/hands'
import { breakLock, createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

// Several people, several windows, and axe at each state.
test.describe.configure({ timeout: 240_000 })

const frame = (page: Page) => page.frameLocator('iframe')
const editorState = (page: Page) => frame(page).locator('footer').getByRole('status')
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name: `Share “${name}”` })
const row = (page: Page, name: string) =>
  page.getByRole('row', { name: new RegExp(`^Select ${name}`) })

async function openShare(page: Page, name: string) {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Share…' }).click()
  await expect(dialog(page, name).getByText('Owner', { exact: true })).toBeVisible()
}

async function shareWith(page: Page, name: string, search: string, person: string, level: string) {
  const open = dialog(page, name)
  await open.getByRole('combobox', { name: 'People and groups' }).fill(search)
  await open.getByRole('option', { name: person }).click()
  await open.getByLabel('What those chosen may do').selectOption(level)
  await open.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(open.getByRole('list', { name: 'Who has access' })).toContainText(person)
}

test('a document is shared, read, opened for editing, and taken back while it is open', async ({
  open,
  store,
  portal,
}) => {
  const rob = await createPerson(portal, 'Rufus')
  const uma = await createPerson(portal, 'Undine')
  const id = await store(rob, 'Plan.txt', 'first words\n')
  const owner = await open(rob)
  const other = await open(uma)
  other.expect(/404/)
  await other.visit('/shared')
  await expect(other.page.getByText('Nothing is shared with you yet')).toBeVisible()
  expect((await other.page.request.get(`/download/${id}`)).status()).toBe(404)

  await owner.visit('/documents')
  await openShare(owner.page, 'Plan.txt')
  await expectAccessible(owner.page)
  await shareWith(owner.page, 'Plan.txt', 'und', 'Undine', 'Can view')
  await expectAccessible(owner.page)
  await owner.page.keyboard.press('Escape')
  await expect(row(owner.page, 'Plan.txt')).toContainText('Shared')

  await other.visit('/shared')
  await expect(row(other.page, 'Plan.txt')).toContainText('Rufus')
  await expect(row(other.page, 'Plan.txt')).toContainText('Can view')
  await expect(other.page.getByRole('link', { name: 'Notifications, 1 new' })).toBeVisible()
  await other.visit('/notifications')
  await expect(
    other.page.getByText('Rufus shared Plan.txt with you. You can read it.'),
  ).toBeVisible()
  await other.visit(`/documents/${id}`)
  await expect(other.page.getByText('Rufus shares this document with you to read')).toBeVisible()
  await other.page.goto(`/edit/${id}`)
  await expect(editorState(other.page)).toHaveText(/Read only/)
  expect((await other.page.request.get(`/download/${id}`)).status()).toBe(200)
  expect((await other.page.request.get(`/download/${id}?version=1`)).status()).toBe(200)

  await openShare(owner.page, 'Plan.txt')
  await dialog(owner.page, 'Plan.txt').getByLabel('What Undine may do').selectOption('Can edit')
  await expect(dialog(owner.page, 'Plan.txt').getByLabel('What Undine may do')).toHaveValue('edit')
  await other.page.goto(`/edit/${id}`)
  await expect(editorState(other.page)).toHaveText('No changes')
  const text = frame(other.page).getByRole('textbox', { name: 'Text of the document' })
  await text.click()
  await press(other.page, frame(other.page), 'Control+End')
  await other.page.keyboard.type('and hers')
  await other.page.keyboard.press('Control+s')
  await expect(other.page.getByRole('banner').getByRole('status')).toContainText('version 2')

  await dialog(owner.page, 'Plan.txt')
    .getByRole('button', { name: 'Stop sharing with Undine' })
    .click()
  const access = dialog(owner.page, 'Plan.txt').getByRole('list', { name: 'Who has access' })
  await expect(access).not.toContainText('Undine')
  other.expect(/401/)
  // The window is left with what was never saved.
  other.expect(/beforeunload/)
  await expect(other.page.getByText('You have no access to this document any more.')).toBeVisible({
    timeout: 20_000,
  })
  for (const name of ['Share', 'Download']) {
    await expect(other.page.getByLabel(name, { exact: true })).toHaveCount(0)
  }
  await expectAccessible(other.page)
  await text.click()
  await other.page.keyboard.type(' and what comes too late')
  await other.page.keyboard.press('Control+s')
  await expect
    .poll(
      async () => {
        await owner.page.goto(`/documents/${id}`)
        return owner.page.getByRole('heading', { name: 'A save was refused' }).count()
      },
      { timeout: 60_000 },
    )
    .toBe(1)
  await other.visit('/shared')
  await expect(other.page.getByText('Nothing is shared with you yet')).toBeVisible()
  await other.visit('/notifications')
  await expect(other.page.getByText('A save of yours to Plan.txt was refused.')).toBeVisible()
})

test('the way to a kept copy leads somewhere when the document is not shared any more', async ({
  open,
  store,
  portal,
}) => {
  const sieglinde = await createPerson(portal, 'Sieglinde')
  const id = await store(sieglinde, 'Kept.txt', 'first words\n')
  const owner = await open(sieglinde)
  const other = await open(await createPerson(portal, 'Viktor'))
  other.expect(/409|404|401|beforeunload/)
  await owner.page.goto('/documents')
  await openShare(owner.page, 'Kept.txt')
  await shareWith(owner.page, 'Kept.txt', 'vik', 'Viktor', 'Can edit')

  await other.page.goto(`/edit/${id}`)
  await expect(editorState(other.page)).toHaveText('No changes')
  await breakLock(portal, id)
  await frame(other.page).getByRole('textbox', { name: 'Text of the document' }).click()
  await other.page.keyboard.type('too late')
  const kept = other.page.getByRole('link', { name: 'Open the kept copy' })
  await expect(kept).toHaveAttribute('href', `/documents/${id}#refused-saves`)
  await dialog(owner.page, 'Kept.txt')
    .getByRole('button', { name: 'Stop sharing with Viktor' })
    .click()
  await expect(kept).toHaveAttribute('href', '/notifications', { timeout: 20_000 })
})

test('people who could not be asked for are not taken for people who are not there', async ({
  open,
  store,
  portal,
}) => {
  const owner = await createPerson(portal, 'Ortrud')
  await createPerson(portal, 'Wiltrud')
  await store(owner, 'Alone.txt', 'words\n')
  const { page, expect: expected } = await open(owner)
  await page.goto('/documents')
  await openShare(page, 'Alone.txt')
  const picker = dialog(page, 'Alone.txt').getByRole('combobox', { name: 'People and groups' })
  expected(/ERR_FAILED|Failed to fetch/)
  await page.route('**/documents', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await picker.fill('Sieg')
  await expect(page.getByText('The portal could not be reached. Try again.')).toBeVisible()
  await expect(page.getByText('Nobody here has a name')).toHaveCount(0)
  await page.unroute('**/documents')

  let answer = () => {}
  const asked = new Promise<void>((done) => {
    answer = done
  })
  await page.route('**/documents', (route) => asked.then(() => route.fallback()))
  const hint = page.getByText('Type two letters or more.')
  await picker.fill('W')
  await expect(hint).toBeVisible()
  await picker.fill('Wiltrud')
  await expect(page.getByText('Searching…')).toBeVisible()
  await expect(hint).toHaveCount(0)
  answer()
  await expect(page.getByRole('option', { name: 'Wiltrud' })).toBeVisible()
  await expect(page.getByText('Searching…')).toHaveCount(0)
  await expect(hint).toHaveCount(0)
})

test('a folder is shared with several at once, walked through, and added to', async ({
  open,
  portal,
  store,
}) => {
  const rob = await createPerson(portal, 'Rainer')
  const uma = await createPerson(portal, 'Ursula')
  await store(rob, 'Other.txt', 'x')
  const owner = await open(rob)
  await owner.visit('/documents')
  for (const [name, where] of [
    ['Year', ''],
    ['Month', 'Year'],
  ] as const) {
    if (where !== '') await owner.page.getByRole('link', { name: where, exact: true }).click()
    if (where !== '')
      await expect(owner.page.getByRole('heading', { level: 1, name: where })).toBeVisible()
    await owner.page.getByRole('button', { name: 'New', exact: true }).click()
    await owner.page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
    const making = owner.page.getByRole('dialog', { name: 'New folder' })
    await making.getByLabel('Name').fill(name)
    await making.getByRole('button', { name: 'Create' }).click()
    await expect(owner.page.getByRole('link', { name, exact: true })).toBeVisible()
  }
  await owner.visit('/documents')
  await owner.page.getByRole('checkbox', { name: 'Select Year' }).check()
  await owner.page.getByRole('checkbox', { name: 'Select Other.txt' }).check()
  await owner.page.getByRole('button', { name: 'Share…' }).click()
  const several = owner.page.getByRole('dialog', { name: 'Share 2 items' })
  await several.getByRole('combobox', { name: 'People and groups' }).fill('ursu')
  await expect(several.getByRole('option', { name: 'Ursula' })).toBeVisible()
  await owner.page.keyboard.press('Enter')
  await expect(several.getByRole('list', { name: 'Chosen' })).toContainText('Ursula')
  await expectAccessible(owner.page)
  await several.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(owner.page.getByText('Shared 2 items with Ursula.')).toBeVisible()

  await expect(several).toBeHidden()

  const other = await open(uma)
  await other.visit('/shared')
  await expect(other.page.locator('[data-row-link]')).toHaveText(['Year', 'Other.txt'])
  await other.page.getByRole('link', { name: 'Year', exact: true }).click()
  await other.page.getByRole('link', { name: 'Month', exact: true }).click()
  await expect(other.page.getByRole('heading', { level: 1, name: 'Month' })).toBeVisible()
  const crumbs = other.page.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(crumbs.getByRole('listitem')).toHaveText(['Shared with me', 'Year'])
  await expectAccessible(other.page)
  await other.page.getByLabel('Files to upload').setInputFiles({
    ...{ name: 'Hers.txt', mimeType: 'text/plain' },
    buffer: Buffer.from('hers'),
  })
  await expect(other.page.getByRole('link', { name: 'Hers.txt', exact: true })).toBeVisible()
  await other.page.getByRole('button', { name: 'Actions for Hers.txt', exact: true }).click()
  await expect(other.page.getByRole('menuitem', { name: 'Rename…' })).toBeVisible()
  await expect(other.page.getByRole('menuitem', { name: 'Move to trash' })).toHaveCount(0)
  await other.page.keyboard.press('Escape')
  await crumbs.getByRole('link', { name: 'Shared with me' }).click()
  await expect(other.page).toHaveURL('/shared')

  await owner.page.getByRole('link', { name: 'Year', exact: true }).click()
  await openShare(owner.page, 'Month')
  await expect(
    dialog(owner.page, 'Month').getByRole('list', { name: 'Who has access' }),
  ).toContainText('Can edit · from Year')
})
