import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { listen } from '#e2e/support/guard'
import { createPerson, mintToken } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { wopiClient } from '#e2e/support/wopi-client'

test('a person changes their name and their password', async ({ page, portal, signIn }) => {
  const cleo = await createPerson(portal, 'Cleopatra')
  await signIn(page.context(), cleo)
  await page.goto('/profile')
  await expectAccessible(page)

  await page.getByRole('textbox', { name: 'Name' }).fill('Cleopatra')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByRole('status')).toContainText('Your name was changed.')
  await expect(page.getByRole('button', { name: 'Account of Cleopatra' })).toBeVisible()

  await page.getByLabel('Current password').fill('not the password')
  await page.getByLabel('New password').fill('another good password')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
    'That is not your current password.',
  )
  await page.getByLabel('Current password').fill(cleo.password)
  await page.getByLabel('New password').fill('another good password')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByRole('status')).toContainText('Your password was changed.')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profile')
  await signIn(page.context(), { ...cleo, password: 'another good password' })
})

test('sessions are listed and ended one by one and all at once', async ({
  page,
  browser,
  portal,
  signIn,
}) => {
  const dora = await createPerson(portal, 'Dora')
  await signIn(page.context(), dora)
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const other = await browser.newContext({ baseURL: portal.url, userAgent })
  const unexpected = listen(other, [])
  const otherPage = await other.newPage()
  await otherPage.goto('/sign-in')
  await otherPage.getByLabel('E-mail address').fill(dora.email)
  await otherPage.getByLabel('Password').fill(dora.password)
  await otherPage.getByRole('button', { name: 'Sign in' }).click()
  await expect(otherPage).toHaveURL('/documents')

  await page.goto('/profile')
  await expect(page.getByRole('listitem').filter({ hasText: 'This browser' })).toHaveCount(1)
  await expect(
    page.getByText('documents that are open in an editor there can still be saved'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Sign out Firefox on Linux' }).click()
  await expect(page.getByText('Firefox on Linux')).toBeHidden()
  await otherPage.goto('/profile')
  await expect(otherPage).toHaveURL(/\/sign-in/)

  await signIn(other, dora)
  await page.getByRole('button', { name: 'Account of Dora' }).click()
  await page.getByRole('menuitem', { name: 'Sign out everywhere' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign out everywhere?' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL('/sign-in')
  await otherPage.goto('/profile')
  await expect(otherPage).toHaveURL(/\/sign-in/)
  expect(unexpected).toEqual([])
  await other.close()
})

test('signing out everywhere, from the profile too, asks first', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn(page.context(), await createPerson(portal, 'Dietlind'))
  await page.goto('/profile')
  const everywhere = page.getByRole('main').getByRole('button', { name: 'Sign out everywhere' })
  const dialog = page.getByRole('dialog', { name: 'Sign out everywhere?' })
  await everywhere.click()
  await expect(dialog).toContainText('Nothing that was saved is lost.')
  await expect(dialog).toContainText('can still be saved there for some hours')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  await page.reload()
  await everywhere.click()
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL('/sign-in')
})

test('what editors may do in one’s name is listed, and ended one by one and all at once', async ({
  page,
  portal,
  signIn,
  store,
}) => {
  const edda = await createPerson(portal, 'Edda')
  await signIn(page.context(), edda)
  await page.goto('/profile')
  const panel = page.getByRole('region', { name: 'Editors with access' })
  await expect(panel).toContainText('No editor has access in your name now.')
  const names = ['A.txt', 'B.txt', 'C.txt', 'D.txt', 'E.txt', 'F.txt', 'G.txt']
  const editors: ReturnType<typeof wopiClient>[] = []
  for (const name of names) {
    editors.push(wopiClient(await mintToken(portal, await store(edda, name, 'words'), edda)))
  }
  await page.reload()
  await expect(panel.getByRole('listitem')).toHaveCount(5)
  await panel.getByText('Show 2 others').click()
  await expect(panel.getByRole('listitem')).toHaveCount(7)
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'End the access to A.txt' }).click()
  const one = page.getByRole('dialog', { name: 'End the access to “A.txt”?' })
  await expectAccessible(page)
  await one.getByRole('button', { name: 'End access' }).click()
  await expect(page.getByText('The access was ended.')).toBeVisible()
  await expect(panel.getByText('A.txt')).toHaveCount(0)
  const statuses = () =>
    Promise.all(editors.map(async (editor) => (await editor.checkFileInfo()).status))
  expect(await statuses()).toEqual([401, 200, 200, 200, 200, 200, 200])

  await panel.getByRole('button', { name: 'End all access' }).click()
  const all = page.getByRole('dialog', { name: 'End the access of all editors?' })
  await all.getByRole('button', { name: 'End all access' }).click()
  await expect(page.getByText('6 of them were ended.')).toBeVisible()
  await expect(panel).toContainText('No editor has access in your name now.')
  expect(await statuses()).toEqual([401, 401, 401, 401, 401, 401, 401])
})

test('the theme is chosen once and is there before the first paint', async ({
  page,
  ana,
  signIn,
}) => {
  await signIn(page.context(), ana)
  await page.goto('/profile')
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  expect(await background()).toBe('rgb(255, 255, 255)')
  await page.getByRole('button', { name: 'Account of Ana' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Profile' })).toBeFocused()
  await page.keyboard.press('d')
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(background).toBe('rgb(18, 19, 22)')
  const response = await page.reload()
  expect(await response?.text()).toContain('data-theme="dark"')
})

test('on a phone the places are in a drawer', async ({ page, ana, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page.context(), ana)
  await page.goto('/profile')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open navigation' }).click()
  const drawer = page.getByRole('dialog', { name: 'Navigation' })
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(page.getByRole('button', { name: 'Open navigation' })).toBeFocused()
  await page.getByRole('button', { name: 'Open navigation' }).click()
  await drawer.getByRole('link', { name: 'Trash' }).click()
  await expect(page).toHaveURL('/trash')
  await expect(drawer).toBeHidden()
})

test('the first stop of the keyboard skips to the content', async ({ page, ana, signIn }) => {
  await signIn(page.context(), ana)
  await page.goto('/profile')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
