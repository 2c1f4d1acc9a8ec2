import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test.describe.configure({ timeout: 240_000 })

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const names = (page: Page) => page.locator('[data-row-link]')
const star = (page: Page, name: string) => page.getByRole('button', { name: `Star ${name}` })

test('stars are given by button, menu and key, listed, and taken away with a way back', async ({
  open,
  store,
  portal,
}) => {
  const stella = await createPerson(portal, 'Stella')
  for (const name of ['Alpha.txt', 'Beta.txt', 'Gamma.txt']) await store(stella, name, name)
  const { page, visit } = await open(stella)
  await visit('/starred')
  await expect(page.getByRole('heading', { name: 'Nothing has a star yet' })).toBeVisible()

  await visit('/documents?sort=name')
  const row = page.getByRole('row', { name: /^Select Alpha/ })
  await row.hover()
  await expect(star(page, 'Alpha.txt')).toHaveCSS('opacity', '1')
  await star(page, 'Alpha.txt').click()
  await expect(star(page, 'Alpha.txt')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: 'Actions for Beta.txt', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Star', exact: true }).click()
  await expect(star(page, 'Beta.txt')).toHaveAttribute('aria-pressed', 'true')
  await link(page, 'Gamma.txt').focus()
  await page.keyboard.press('s')
  await expect(star(page, 'Gamma.txt')).toHaveAttribute('aria-pressed', 'true')
  await link(page, 'Beta.txt').focus()
  await expectAccessible(page)

  await page.getByRole('navigation', { name: 'Main' }).getByText('Starred').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Starred' })).toBeVisible()
  await expect(names(page)).toHaveText(['Gamma.txt', 'Beta.txt', 'Alpha.txt'])
  await expectAccessible(page)
  await link(page, 'Name').click()
  await expect(page).toHaveURL('/starred?sort=name')
  await expect(names(page)).toHaveText(['Alpha.txt', 'Beta.txt', 'Gamma.txt'])

  // The star goes, the row goes, the next one takes the focus; and back.
  await link(page, 'Beta.txt').focus()
  await page.keyboard.press('s')
  await expect(names(page)).toHaveText(['Alpha.txt', 'Gamma.txt'])
  await expect(link(page, 'Gamma.txt')).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(names(page)).toHaveText(['Alpha.txt', 'Beta.txt', 'Gamma.txt'])

  await link(page, 'Gamma.txt').focus()
  await page.keyboard.press('Delete')
  await expect(names(page)).toHaveText(['Alpha.txt', 'Beta.txt'])
  await page.getByRole('button', { name: 'Actions for Alpha.txt', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Versions and activity' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Alpha.txt' })).toBeVisible()
  await expect(star(page, 'Alpha.txt')).toHaveAttribute('aria-pressed', 'true')
  await star(page, 'Alpha.txt').click()
  await expect(star(page, 'Alpha.txt')).toHaveAttribute('aria-pressed', 'false')
  // On a phone, too, and by keyboard.
  const size = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  await star(page, 'Alpha.txt').press('Enter')
  await expect(star(page, 'Alpha.txt')).toHaveAttribute('aria-pressed', 'true')
  await star(page, 'Alpha.txt').press(' ')
  await expect(star(page, 'Alpha.txt')).toHaveAttribute('aria-pressed', 'false')
  await expectAccessible(page)
  if (size) await page.setViewportSize(size)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'A document, a folder or a page' }).fill('starred')
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveText(['Beta.txt'])
})

test('what was opened and saved last is listed by day, the newest first', async ({
  open,
  store,
  portal,
}) => {
  const rhea = await createPerson(portal, 'Rhea')
  const first = await store(rhea, 'First.txt', 'one\n')
  await store(rhea, 'Second.txt', 'two\n')
  const { page, visit } = await open(rhea)
  await visit('/recent')
  await expect(page.getByRole('heading', { name: 'Nothing opened yet' })).toBeVisible()

  await visit(`/documents/${first}`)
  // Told by the page once it runs.
  await expect
    .poll(async () => {
      await page.goto('/recent')
      return names(page).allTextContents()
    })
    .toEqual(['First.txt'])
  await visit('/documents')
  await link(page, 'Second.txt').click()
  const editor = page.frameLocator('iframe')
  await expect(editor.locator('footer').getByRole('status')).toHaveText('No changes')
  await visit('/recent')
  await expect(names(page)).toHaveText(['Second.txt', 'First.txt'])
  const rows = page.getByRole('row')
  await expect(rows.nth(1)).toHaveText('Today')
  await expect(rows.nth(2)).toContainText('Opened just now')
  await expect(page.getByRole('link', { name: 'Modified' })).toHaveCount(0)

  await page.goto(`/edit/${first}`)
  const text = editor.getByRole('textbox', { name: 'Text of the document' })
  await text.click()
  await page.keyboard.type('more')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('banner').getByRole('status')).toContainText('version 2')
  await expect
    .poll(async () => {
      await page.goto('/recent')
      return page.getByRole('row').nth(2).textContent()
    })
    .toMatch(/First\.txt.*Changed/)
  await expectAccessible(page)

  await link(page, 'First.txt').focus()
  await page.keyboard.press('Delete')
  await expect(names(page)).toHaveText(['Second.txt'])
})
