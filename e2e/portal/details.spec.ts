import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

const panel = (page: Page) => page.getByRole('region', { name: 'Details' })
const toggle = (page: Page) => page.getByRole('button', { name: 'Details', exact: true })
const link = (page: Page, name: string) =>
  page.getByRole('table').getByRole('link', { name, exact: true })
const menu = async (page: Page, name: string, item: string) => {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('details stand beside the list, follow what is selected, and stay open', async ({
  open,
  store,
  portal,
}) => {
  const dagny = await createPerson(portal, 'Dagny')
  await store(dagny, 'a.txt', 'one')
  await store(dagny, 'b.txt', 'three')
  const { page, visit } = await open(dagny)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await visit('/documents?sort=name')
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Plans')
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(link(page, 'Plans')).toBeVisible()

  await toggle(page).click()
  await expect(panel(page)).toContainText('Nothing is selected')
  await link(page, 'a.txt').focus()
  await expect(panel(page).getByRole('heading', { name: 'a.txt' })).toBeVisible()
  const hash = createHash('sha256').update('one').digest('hex')
  await expect(panel(page)).toContainText(hash)
  await expect(panel(page)).toContainText('Only its owner.')
  await expect(panel(page)).toContainText('Version 1')
  await expect(panel(page).getByRole('link', { name: 'Documents' })).toBeVisible()
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: 'Copy the SHA-256' }).click()
  await expect(panel(page).getByText('Copied')).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(hash)

  await link(page, 'a.txt').focus()
  await page.keyboard.press('ArrowDown')
  await expect(panel(page).getByRole('heading', { name: 'b.txt' })).toBeVisible()
  await expect(panel(page)).not.toContainText(hash)
  await page.keyboard.press('Shift+ArrowUp')
  await expect(panel(page)).toContainText('2 documents selected')
  await expect(panel(page)).toContainText('8 B')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(panel(page)).toContainText('8 B, without what is in the folders')
  await page.keyboard.press('Escape')
  await expect(panel(page).getByRole('heading', { name: 'Plans' })).toBeVisible()
  await expect(panel(page)).toContainText('0 items')
  await expectAccessible(page)

  // It is there from the first moment in each list until it is closed, by key or with its button.
  await page.goto('/documents?q=b.txt')
  await expect(panel(page)).toBeVisible()
  await link(page, 'b.txt').focus()
  await expect(panel(page)).toContainText('Version 1')
  await page.keyboard.press('i')
  await expect(panel(page)).toHaveCount(0)
  await page.keyboard.press('i')
  await expect(panel(page).getByRole('heading', { name: 'b.txt' })).toBeVisible()
  await panel(page).getByRole('button', { name: 'Close the details' }).click()
  await expect(toggle(page)).toBeFocused()
  await page.goto('/documents')
  await expect(link(page, 'b.txt')).toBeVisible()
  await expect(panel(page)).toHaveCount(0)

  await menu(page, 'b.txt', 'Details')
  await panel(page).getByRole('link', { name: 'Open its page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'b.txt' })).toBeVisible()
})

test('where there is no room for the panel, the page of the document says it', async ({
  open,
  store,
  portal,
}) => {
  const emmo = await createPerson(portal, 'Emmo')
  await store(emmo, 'a.txt', 'one')
  const { page } = await open(emmo)
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/documents')
  await expect(toggle(page)).toBeHidden()
  await link(page, 'a.txt').focus()
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { level: 1, name: 'a.txt' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/documents')
  await menu(page, 'a.txt', 'Details')
  await expect(page.getByRole('heading', { level: 1, name: 'a.txt' })).toBeVisible()
})

test('the details of what is shared say how far one may go, and end with the share', async ({
  open,
  store,
  portal,
}) => {
  const fritz = await createPerson(portal, 'Fritz')
  const greta = await createPerson(portal, 'Greta')
  await store(fritz, 'plan.txt', 'one')
  await store(fritz, 'speech.txt', 'two')
  const owner = await open(fritz)
  await owner.page.goto('/documents')
  for (const name of ['plan.txt', 'speech.txt']) {
    await menu(owner.page, name, 'Details')
    await panel(owner.page).getByRole('button', { name: 'Share…' }).click()
    const dialog = owner.page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'People and groups' }).fill('greta')
    await dialog.getByRole('option', { name: 'Greta' }).click()
    await dialog.getByLabel('What those chosen may do').selectOption('Can view')
    await dialog.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(dialog.getByRole('list', { name: 'Who has access' })).toContainText('Greta')
    await owner.page.keyboard.press('Escape')
    await expect(panel(owner.page)).toContainText('GretaCan view')
  }

  const other = await open(greta)
  const { page } = other
  // Nothing of the page happens from time to time, so that the list goes on showing what the portal does not.
  await page.addInitScript(() => Object.assign(window, { setInterval: () => 0 }))
  await page.goto('/shared')
  await toggle(page).click()
  await takeBack(owner.page)
  await link(page, 'speech.txt').focus()
  await expect(panel(page)).toContainText('This document does not exist, or it is not yours.')
  await expectAccessible(page)

  await link(page, 'plan.txt').focus()
  await expect(panel(page)).toContainText('You can read it.')
  await expect(panel(page)).toContainText('Shared with me')
  await expect(panel(page)).not.toContainText('Newest versions')
  await expect(panel(page).getByRole('button', { name: 'Share…' })).toHaveCount(0)

  other.expect(/ERR_INTERNET_DISCONNECTED/)
  await page.context().setOffline(true)
  await page.keyboard.press('i')
  await expect(panel(page)).toHaveCount(0)
  await page.keyboard.press('i')
  await expect(panel(page)).toContainText('The portal could not be reached.')
  await page.context().setOffline(false)
  await panel(page).getByRole('button', { name: 'Try again' }).click()
  await expect(panel(page)).toContainText('You can read it.')
})

/** Takes back what was shared with Greta of the second document. */
async function takeBack(page: Page) {
  await menu(page, 'speech.txt', 'Share…')
  await page.getByRole('dialog').getByRole('button', { name: 'Stop sharing with Greta' }).click()
  await expect(page.getByRole('button', { name: 'Stop sharing with Greta' })).toHaveCount(0)
}
