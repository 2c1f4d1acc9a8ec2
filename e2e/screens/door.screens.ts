import { expect } from '@playwright/test'
import { TOTP } from 'otpauth'
import { startPortal } from '#e2e/support/portal-server'
import { startMailServer } from '#server/testing/mail-server'
import { change, sqlTime } from './support/rows'
import { showTheSameKey } from './support/same-key'
import { createNamed, go, now, test as screens } from './support/screens-test'
import { shot } from './support/shot'

const test = screens.extend<object, { post: Awaited<ReturnType<typeof startMailServer>> }>({
  post: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
    async ({}, use) => {
      const post = await startMailServer()
      await use(post)
      await post.close()
    },
    { scope: 'worker' },
  ],
  portal: [
    async ({ clock, post }, use) => {
      const mail = { SMTP_URL: post.url, MAIL_FROM: 'Carrel <c@example.org>' }
      const portal = await startPortal({ ...clock.env, ...mail })
      await use(portal)
      await portal.remove()
    },
    { scope: 'worker' },
  ],
})

const recoveryCodes: [string, string][] = [
  ['^[a-z0-9]{4}(-[a-z0-9]{4}){3}$', 'k7mw-q3hd-9txz-6rbn'],
]

test('the first start', async ({ open, clock }) => {
  const empty = await startPortal(clock.env)
  const { page } = await open(null)
  await go(page, `${empty.url}/set-up`)
  await page.getByLabel('Set-up code').fill('ABCD-EFGH-JKLM')
  await page.getByLabel('Your name').fill('Ana')
  await page.getByLabel('E-mail address').fill('ana@example.org')
  await page.getByLabel('Password').fill('correct horse battery')
  await page.getByRole('button', { name: 'Create admin and sign in' }).click()
  await expect(page.getByText('This is not the code')).toBeVisible()
  await shot(page, 'door/set-up')
  await page.goto('about:blank')
  await empty.remove()
})

test('signing in, and a forgotten password', async ({ open, portal, post }) => {
  const pia = await createNamed(portal, 'Pia', 'pia@example.org')
  const { page, expect: expected } = await open(null)
  expected(/404/)
  await go(page, '/sign-in')
  await shot(page, 'door/sign-in')
  await page.getByLabel('E-mail address').fill(pia.email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('is not right')).toBeVisible()
  await shot(page, 'door/sign-in-refused')
  await go(page, '/forgot-password')
  await shot(page, 'door/forgot')
  await page.getByLabel('E-mail address').fill(pia.email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(page.getByText('If there is an account')).toBeVisible()
  await shot(page, 'door/forgot-sent')
  const link = () =>
    post.received
      .map(({ email }) => /http\S+\/reset-password\/\S+/.exec(email.text ?? '')?.[0])
      .find((found) => found !== undefined)
  await expect.poll(link, { timeout: 30_000 }).toBeTruthy()
  const { pathname } = new URL(link() ?? '')
  await go(page, pathname)
  await shot(page, 'door/reset')
  await page.getByLabel('New password').fill('a new long password')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await shot(page, 'door/reset-done')
  await go(page, pathname)
  await shot(page, 'door/reset-over')
})

test('a second step', async ({ open, portal }) => {
  const lea = await createNamed(portal, 'Lea Moser', 'lea@example.org')
  const asked = 'INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES (?, ?, ?)'
  change(portal, asked, [['second-step-policy', 'everyone', sqlTime(now)]])
  const { page } = await open(null)
  const sayPassword = async () => {
    await go(page, '/sign-in')
    await page.getByLabel('E-mail address').fill(lea.email)
    await page.getByLabel('Password').fill(lea.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await sayPassword()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up two-step sign-in')
  const key = ((await page.locator('[data-key]').textContent()) ?? '').replaceAll(' ', '')
  await showTheSameKey(page)
  await shot(page, 'door/second-step-set-up', { whole: true })
  const codes = new TOTP({ secret: key })
  await page.getByRole('textbox', { name: 'Code' }).fill(codes.generate({ timestamp: +now }))
  await page.getByRole('button', { name: 'Switch on' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeFocused()
  await shot(page, 'door/recovery-codes', { say: recoveryCodes })

  await page.context().clearCookies()
  await sayPassword()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two-step sign-in')
  await shot(page, 'door/second-step')
  await page.getByRole('textbox', { name: 'Code' }).fill('123456')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This code is not right')).toBeVisible()
  await shot(page, 'door/second-step-refused')
  await page.getByRole('link', { name: 'Use a recovery code' }).click()
  await expect(page.getByLabel('Recovery code')).toBeVisible()
  await shot(page, 'door/recovery')
  change(portal, 'DELETE FROM "Setting" WHERE "key" = ?', [['second-step-policy']])
})

test('an invitation', async ({ open, portal, ana }) => {
  const admin = await open(ana)
  const { page } = admin
  await go(page, '/admin/users')
  await page.getByRole('button', { name: 'Invite' }).click()
  const form = page.getByRole('dialog', { name: 'Invite' })
  await form.getByLabel('E-mail address').fill('wanda@example.org')
  await form.getByLabel('Name').fill('Wanda Lis')
  await form.getByRole('button', { name: 'Invite' }).click()
  const shown = page.getByRole('dialog', { name: 'wanda@example.org is invited' })
  const link = new URL(await shown.getByLabel('Link of the invitation').inputValue()).pathname
  const guest = await open(null)
  guest.expect(/404/)
  await go(guest.page, link)
  await shot(guest.page, 'door/invitation')
  const end = (column: string, at: string) =>
    change(portal, `UPDATE "Invitation" SET "${column}" = ?`, [[at]])
  for (const [column, name] of [
    ['expiresAt', 'expired'],
    ['revokedAt', 'revoked'],
    ['usedAt', 'used'],
  ] as const) {
    end(column, sqlTime(new Date(now.getTime() - 60_000)))
    await go(guest.page, link)
    await shot(guest.page, `door/invitation-${name}`)
  }
  await go(guest.page, '/invite/there-is-no-such-link')
  await shot(guest.page, 'door/invitation-wrong')
})
