import { expect } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/page-test'

test('signing in leads back to where one wanted to go, and out again', async ({ page, ana }) => {
  await page.goto('/profile?from=test')
  await expect(page).toHaveURL('/sign-in?next=%2Fprofile%3Ffrom%3Dtest')
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill(ana.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(
    'The e-mail address or the password is not right.',
  )
  await expect(page.getByLabel('E-mail address')).toHaveValue(ana.email)
  await expectAccessible(page)
  await page.getByLabel('Password').fill(ana.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/profile?from=test')

  await page.getByRole('button', { name: 'Account of Ana' }).click()
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click()
  await expect(page).toHaveURL('/sign-in')
  await page.goto('/profile')
  await expect(page).toHaveURL(/\/sign-in/)
})

test.describe('without JavaScript', () => {
  test.use({
    javaScriptEnabled: false,
    // The browser reports the scripts that it leaves out.
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
    expectedMessages: ({}, use) => use([/^csp GET/]),
  })

  test('one signs in all the same', async ({ page, ana, expectedMessages }) => {
    // The browser says so of every script that it does not run.
    expectedMessages.push(/^csp GET \S+\.js$/)
    await page.goto('/profile')
    await page.getByLabel('E-mail address').fill(ana.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByText('is not right')).toBeVisible()
    await page.getByLabel('Password').fill(ana.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/profile')
  })
})

for (const next of [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/%09/evil.example',
]) {
  test(`signing in does not lead to ${next}`, async ({ page, portal, ana }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(decodeURIComponent(next))}`)
    await page.getByLabel('E-mail address').fill(ana.email)
    await page.getByLabel('Password').fill(ana.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(`${portal.url}/documents`)
  })
}

test('ten failures make the account wait', async ({ page, portal }) => {
  const ben = await createPerson(portal, 'Ben')
  const { request } = page.context()
  const csrf = await request.get('/api/auth/csrf')
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json())
  for (let attempt = 1; attempt <= 10; attempt++) {
    const form = { csrfToken, email: ben.email, password: `wrong ${attempt}` }
    await request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
  }
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(ben.email)
  await page.getByLabel('Password').fill(ben.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').first()).toHaveText(
    /^Too many failed attempts\. Try again in 1[45] minutes\.$/,
  )
  await expectAccessible(page)
})

test('the session of a disabled account ends at once', async ({ page, portal, signIn, ana }) => {
  const eve = await createPerson(portal, 'Evita')
  await signIn(page.context(), eve)
  await page.goto('/profile')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile')
  const admin = await page.context().browser()?.newContext({ baseURL: portal.url })
  if (!admin) throw new Error('no browser')
  await signIn(admin, ana)
  const users = await admin.newPage()
  await users.goto('/admin/users')
  await users.getByRole('button', { name: 'Actions for Evita' }).click()
  await users.getByRole('menuitem', { name: /Disable/ }).click()
  const dialog = users.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Has left')
  await dialog.getByRole('button', { name: /Disable/ }).click()
  await expect(dialog).toBeHidden()
  await admin.close()
  await page.goto('/profile')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('signing in makes a new session, whatever cookie the browser brought', async ({
  page,
  portal,
  signIn,
  ana,
}) => {
  const eve = await createPerson(portal, 'Evelyn')
  const context = page.context()
  const session = async () =>
    (await context.cookies()).find(({ name }) => name === 'carrel.session')?.value ?? ''
  await signIn(context, eve)
  const planted = await session()
  await signIn(context, ana)
  const own = await session()
  expect(own).not.toBe(planted)
  const who = async (value: string) => {
    const headers = { cookie: `carrel.session=${value}` }
    const answer = await fetch(`${portal.url}/api/auth/session`, { headers })
    return z.object({ user: z.object({ name: z.string() }).optional() }).parse(await answer.json())
      .user?.name
  }
  // The one who planted it is still only themselves.
  expect(await who(planted)).toBe('Evelyn')
  expect(await who(own)).toBe('Ana')
  expect(await who(`${own.slice(0, -3)}AAA`)).toBeUndefined()
})
