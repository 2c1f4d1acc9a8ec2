import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { listen } from '#e2e/support/guard'
import { test } from '#e2e/support/page-test'
import { startPortal } from '#e2e/support/portal-server'

test('the first admin is created with the code that the console showed', async ({ browser }) => {
  test.slow()
  const portal = await startPortal()
  const context = await browser.newContext({ baseURL: portal.url })
  const unexpected = listen(context, [])
  const page = await context.newPage()

  await page.goto('/documents')
  await expect(page).toHaveURL(/\/set-up$/)
  await page.goto('/sign-in')
  await expect(page).toHaveURL(/\/set-up$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up this portal')
  await expectAccessible(page)

  await page.getByLabel('Set-up code').fill('ABCD-EFGH-JKLM')
  await page.getByLabel('Your name').fill('Ana')
  await page.getByLabel('E-mail address').fill('ana@example.org')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Create admin and sign in' }).click()
  const code = page.getByLabel('Set-up code')
  await expect(code).toHaveAccessibleDescription(/This is not the code/)
  await expect(code).toBeFocused()
  await expect(page.getByLabel('E-mail address')).toHaveValue('ana@example.org')
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expectAccessible(page)

  const printed = /code {2}(\S{4}-\S{4}-\S{4})/.exec(await portal.log())?.[1] ?? ''
  await code.fill(printed)
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Create admin and sign in' }).click()
  await expect(page).toHaveURL(/\/documents$/)
  await expect(page.getByRole('link', { name: 'Users' })).toBeVisible()

  await page.goto('/set-up')
  await expect(page).toHaveURL(/\/documents$/)
  expect(unexpected).toEqual([])
  await context.close()
  await portal.remove()
})

test('an admin from the settings needs no set-up', async ({ page }) => {
  const portal = await startPortal({
    ADMIN_EMAIL: 'ana@example.org',
    ADMIN_PASSWORD: 'correct horse battery',
  })
  await page.goto(`${portal.url}/set-up`)
  await expect(page).toHaveURL(/\/sign-in$/)
  await page.getByLabel('E-mail address').fill('Ana@Example.org')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/documents$/)
  expect(await portal.log()).not.toContain('set-up')
  // What the page still fetches ahead would find nobody there.
  await page.close()
  await portal.remove()
})
