import { expect, type Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { expectAccessible } from '#e2e/support/axe'
import type { Person } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test.use({ alone: 'second-step' })

/**
 * What an app shows. A phone whose clock is half a minute fast is as good as a right one: so a test need not wait for
 * the next code.
 */
function codeOf(key: string, early = 0): string {
  return new TOTP({ secret: key }).generate({ timestamp: Date.now() + early * 30_000 })
}

const keyOf = async (page: Page) =>
  ((await page.locator('[data-key]').textContent()) ?? '').replaceAll(' ', '')

async function readCodes(page: Page): Promise<string[]> {
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeFocused()
  const codes = await page
    .getByRole('list', { name: 'Your recovery codes' })
    .getByRole('listitem')
    .allTextContents()
  expect(codes).toHaveLength(10)
  return codes
}

async function sayPassword(page: Page, person: Person) {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function sendCode(page: Page, code: string) {
  await page.getByRole('textbox').fill(code)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a second step is set up, asked for, asked of others, and removed', async ({
  open,
  ana,
  ben,
}) => {
  const admin = await open(ana)
  const { page } = admin
  await admin.visit('/profile')
  const panel = page.getByRole('region', { name: 'Two-step sign-in' })
  const askPassword = async (button: string, password: string) => {
    await panel.getByRole('button', { name: button }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Current password').fill(password)
    return dialog
  }

  // Setting it up: password, picture and key, a code, recovery codes.
  const dialog = await askPassword('Set up…', 'not the password')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByLabel('Current password')).toHaveAccessibleDescription(
    'That is not your current password.',
  )
  await expectAccessible(page)
  await dialog.getByLabel('Current password').fill(ana.password)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(panel.getByRole('img', { name: 'QR code of the key' })).toBeVisible()
  await expectAccessible(page)
  const key = await keyOf(page)
  await panel.getByRole('textbox', { name: 'Code' }).fill('12345')
  await panel.getByRole('button', { name: 'Switch on' }).click()
  await expect(panel.getByRole('textbox', { name: 'Code' })).toHaveAccessibleDescription(
    /not the code that belongs to this key/,
  )
  await panel.getByRole('textbox', { name: 'Code' }).fill(codeOf(key))
  await panel.getByRole('button', { name: 'Switch on' }).click()
  const codes = await readCodes(page)
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toBe('carrel-recovery-codes.txt')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(page.getByText(codes[9] ?? '')).toBeVisible()
  await page.emulateMedia({ media: null })
  await panel.getByRole('button', { name: 'I have kept them' }).click()
  await expect(panel).toContainText('10 recovery codes are left.')

  // In another browser: a password alone opens nothing, not by next-auth's own address either.
  const other = await open(null)
  await sayPassword(other.page, ana)
  await expect(other.page).toHaveURL('/sign-in/second-step?next=%2Fdocuments')
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Two-step sign-in')
  const { request } = other.page.context()
  expect(await (await request.get('/api/auth/session')).json()).toEqual({})
  expect(await (await request.get('/api/notifications')).json()).toEqual({ unread: null })
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const form = { csrfToken, email: ana.email, password: ana.password }
  const answer = await request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 })
  expect(answer.headers().location).toContain('error=second-step')
  expect(await (await request.get('/api/auth/session')).json()).toEqual({})
  await sendCode(other.page, '12345')
  await expect(other.page.getByRole('textbox', { name: 'Code' })).toHaveAccessibleDescription(
    /This code is not right/,
  )
  await expectAccessible(other.page)
  const code = codeOf(key, 1)
  await sendCode(other.page, code)
  await expect(other.page).toHaveURL('/documents')

  // The same code in a third browser, then a recovery code, twice.
  const third = await open(null)
  await sayPassword(third.page, ana)
  await expect(third.page.getByRole('heading', { level: 1 })).toHaveText('Two-step sign-in')
  await sendCode(third.page, code)
  await expect(third.page.getByRole('textbox', { name: 'Code' })).toHaveAccessibleDescription(
    /it was used already/,
  )
  await third.page.getByRole('link', { name: 'Use a recovery code' }).click()
  await expect(third.page.getByLabel('Recovery code')).toBeVisible()
  await expectAccessible(third.page)
  await sendCode(third.page, codes[0] ?? '')
  await expect(third.page).toHaveURL('/documents')
  const fourth = await open(null)
  await sayPassword(fourth.page, ana)
  await fourth.page.getByRole('link', { name: 'Use a recovery code' }).click()
  await expect(fourth.page.getByLabel('Recovery code')).toBeVisible()
  await sendCode(fourth.page, codes[0] ?? '')
  await expect(fourth.page.getByLabel('Recovery code')).toHaveAccessibleDescription(
    /it was used already/,
  )

  // The portal asks everybody for it: who has none sets it up before anything else.
  const member = await open(ben)
  await admin.visit('/admin/users')
  await expect(page.getByRole('row', { name: /Ana/ })).toContainText('Two-step')
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByRole('dialog').getByLabel('Asked of').selectOption('everyone')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toContainText('One session was ended.')
  await member.page.goto('/documents')
  await expect(member.page).toHaveURL(/\/sign-in/)
  await sayPassword(member.page, ben)
  await expect(member.page.getByRole('heading', { level: 1 })).toHaveText('Set up two-step sign-in')
  await expectAccessible(member.page)
  const asked = await member.page.context().request.get('/api/notifications')
  expect(await asked.json()).toEqual({ unread: null })
  await member.page.getByRole('textbox', { name: 'Code' }).fill(codeOf(await keyOf(member.page)))
  await member.page.getByRole('button', { name: 'Switch on' }).click()
  await readCodes(member.page)
  await expectAccessible(member.page)
  await member.page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(member.page).toHaveURL('/documents')
  await member.page.goto('/profile')
  const theirs = member.page.getByRole('region', { name: 'Two-step sign-in' })
  await expect(theirs).toContainText('This portal asks you for it.')
  await expect(theirs.getByRole('button', { name: 'Switch off…' })).toBeHidden()

  // An admin removes it with a reason, the owner without.
  await page.goto('/admin/users')
  await expect(page.getByRole('row', { name: /Ben/ })).toContainText('Two-step')
  await page.getByRole('button', { name: 'Actions for Ben' }).click()
  await page.getByRole('menuitem', { name: 'Remove the second step…' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('Lost the phone')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await member.page.goto('/profile')
  await expect(theirs).toContainText('The reason given: “Lost the phone”.')
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByRole('dialog').getByLabel('Asked of').selectOption('off')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.goto('/profile')
  await expect(panel).toContainText('9 recovery codes are left.')
  await askPassword('Switch off…', ana.password)
  await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click()
  await expect(panel).toContainText('It is off')
  await sayPassword(fourth.page, ana)
  await expect(fourth.page).toHaveURL('/documents')
})
