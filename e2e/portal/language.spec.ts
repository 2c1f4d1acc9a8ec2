import { expect } from '@playwright/test'
import { fitsOnAPhone } from '#e2e/support/fits-on-a-phone'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test.use({ locale: 'de-AT' })

test('the door speaks the browser’s language, and another one when asked to', async ({ open }) => {
  const { page, visit } = await open(null)
  await visit('/sign-in')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading', { level: 1, name: 'Anmelden' })).toBeVisible()
  // The choice works once the page has its scripts.
  await expect(async () => {
    await page.getByLabel('Sprache').selectOption('English')
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible({
      timeout: 3000,
    })
  }).toPass()
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a German browser shows the lists in German until its person chooses English', async ({
  open,
  portal,
}) => {
  const leonie = await createPerson(portal, 'Leonie')
  const { page, visit } = await open(leonie)
  await visit('/documents')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('heading', { level: 1, name: 'Dokumente' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mit mir geteilt' })).toBeVisible()
  await page.getByRole('button', { name: 'Konto von Leonie' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Documents' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('link', { name: 'Shared with me' })).toBeVisible()

  // Another browser of hers begins with what she chose.
  const elsewhere = await open(leonie)
  await elsewhere.visit('/profile')
  await expect(elsewhere.page.getByRole('combobox', { name: 'Language' })).toHaveValue('en')
})

for (const place of ['/documents', '/admin/locks', '/profile']) {
  test(`${place} fits on a phone in German`, async ({ open, ana, store }) => {
    await store(ana, 'Protokoll.txt', 'Wörter')
    const { page, visit } = await open(ana)
    await visit(place)
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await fitsOnAPhone(page)
  })
}
