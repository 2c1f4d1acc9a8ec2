import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { hydrated } from '#e2e/support/hydrated'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test('the palette goes to documents and pages, and acts, without the mouse', async ({
  open,
  store,
  portal,
}) => {
  const pia = await createPerson(portal, 'Palina', 'admin')
  const id = await store(pia, 'Palette of colours.txt', 'blue')
  const { page, visit } = await open(pia)
  await visit('/documents')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Go to…' })
  const field = dialog.getByRole('combobox')
  await expect(field).toBeFocused()
  await expectAccessible(page)
  const chosen = dialog.getByRole('option', { selected: true })

  await page.keyboard.type('lock')
  await expect(chosen).toHaveText('LocksPage')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Locks')
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: 'Go to…' }).click()
  await page.keyboard.type('dark')
  await expect(chosen).toContainText('Dark theme')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('palette of')
  await expect(dialog.getByRole('option')).toHaveText([
    'Palette of colours.txtin Documents',
    'Search for “palette of”Action',
  ])
  await page.keyboard.press('ArrowUp')
  await expect(chosen).toContainText('Search for')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toContainText('Palette of colours.txt')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${portal.url}/edit/${id}`)
})

test('the palette shows members no pages of admins', async ({ open, ben }) => {
  const { page } = await open(ben)
  await page.goto('/documents')
  await page.getByRole('button', { name: 'Go to…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Go to…' })
  await expect(dialog.getByRole('option', { name: 'Trash' })).toBeVisible()
  await expect(dialog.getByRole('option', { name: 'Tokens' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Go to…' })).toBeFocused()
})

test('the palette begins documents and folders in the folder that is open', async ({
  open,
  portal,
}) => {
  const { page } = await open(await createPerson(portal, 'Paloma'))
  await page.goto('/starred')
  await hydrated(page.getByRole('main'))
  const dialog = page.getByRole('dialog', { name: 'Go to…' })
  const choose = async (words: string, name: string) => {
    await page.keyboard.press('Control+k')
    await expect(dialog.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(words)
    await expect(dialog.getByRole('option', { selected: true })).toHaveText(`${name}Action`)
    await page.keyboard.press('Enter')
  }
  await choose('new f', 'New folder…')
  const naming = page.getByRole('dialog', { name: /^New folder/ })
  await expectAccessible(page)
  await naming.getByRole('textbox').fill('Palettes')
  await page.keyboard.press('Enter')
  await expect(naming).toBeHidden()
  await expect(page).toHaveURL('/documents')
  await page.getByRole('link', { name: 'Palettes', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Palettes')
  await choose('plain', 'New plain text')
  await page.waitForURL(/\/edit\//)
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Palettes')
  await expect(page.locator('[data-row-link]')).toHaveText([/\.txt$/])
})

test('what is typed before the palette has arrived is in its field', async ({ open, portal }) => {
  const scripts = /\/chunks\/.*\.js/
  const { page } = await open(await createPerson(portal, 'Pavla'))
  await page.goto('/starred')
  await page.waitForLoadState('networkidle')
  let arrive = () => {}
  const arrival = new Promise<void>((done) => {
    arrive = done
  })
  const asked = page.waitForRequest(scripts)
  await page.route(scripts, async (route) => {
    await arrival
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('tras')
  await asked
  const dialog = page.getByRole('dialog', { name: 'Go to…' })
  arrive()
  const field = dialog.getByRole('combobox')
  await expect(field).toBeFocused()
  await page.keyboard.type('h')
  await expect(field).toHaveValue('trash')
  await expect(dialog.getByRole('option', { selected: true })).toHaveText('TrashPage')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(field).toHaveValue('')
})
