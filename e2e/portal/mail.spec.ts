import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'
import { test as base } from '#e2e/support/portal-test'
import { type MailServer, startMailServer } from '#server/testing/mail-server'

// Several windows, and axe at each state.
base.describe.configure({ timeout: 240_000 })

const test = base.extend<object, { post: MailServer }>({
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
    async ({ post }, use) => {
      const portal = await startPortal({ SMTP_URL: post.url, MAIL_FROM: 'Carrel <c@example.org>' })
      await use(portal)
      await portal.remove()
    },
    { scope: 'worker' },
  ],
})

/** The newest mail to somebody, as soon as it is there. */
async function mailTo(post: MailServer, address: string) {
  const find = () => post.received.filter(({ to }) => to.includes(address)).at(-1)?.email
  await expect.poll(() => find()?.subject, { timeout: 30_000 }).toBeTruthy()
  return { subject: find()?.subject, text: find()?.text ?? '' }
}

test('what is shared comes by mail as one chose, and an admin tries the mail', async ({
  open,
  store,
  portal,
  ana,
  post,
}) => {
  const otto = await createPerson(portal, 'Otto')
  const documentId = await store(ana, 'Letter.txt', 'words')
  const member = await open(otto)
  await member.visit('/profile#mail')
  await expect(member.page.getByLabel('Something is shared with me')).toBeChecked()
  await member.page.getByLabel('Somebody mentions me in a comment').uncheck()
  await member.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(member.page.getByText('Your choice was saved.')).toBeVisible()
  await member.page.reload()
  await expect(member.page.getByLabel('Somebody mentions me in a comment')).not.toBeChecked()

  const admin = await open(ana)
  const { page } = admin
  await page.goto('/documents')
  await page.getByRole('button', { name: 'Actions for Letter.txt' }).click()
  await page.getByRole('menuitem', { name: 'Share…' }).click()
  const sharing = page.getByRole('dialog', { name: 'Share “Letter.txt”' })
  await sharing.getByRole('combobox', { name: 'People and groups' }).fill('ott')
  await sharing.getByRole('option', { name: 'Otto' }).click()
  await sharing.getByRole('button', { name: 'Share', exact: true }).click()
  const told = await mailTo(post, otto.email)
  expect(told.subject).toBe('Ana shared “Letter.txt” with you')
  expect(told.text).toContain(`${portal.url}/documents/${documentId}`)

  await admin.visit('/admin')
  await page.getByRole('button', { name: `Send a test mail to ${ana.email}` }).click()
  await expect(page.getByText(`The mail server took a test mail to ${ana.email}.`)).toBeVisible()
  expect((await mailTo(post, ana.email)).subject).toContain('A test mail')
})

test('somebody who forgot their password sets a new one by mail, and other browsers are signed out', async ({
  open,
  portal,
  post,
}) => {
  const pia = await createPerson(portal, 'Pilar')
  const elsewhere = await open(pia)
  await elsewhere.page.goto('/profile')
  const { page, visit, ...guest } = await open(null)
  guest.expect(/404/)
  await visit('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill('nobody@example.org')
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  const said = page.getByRole('status').filter({ hasText: 'on its way' })
  const answer = await said.textContent()
  await page.goto('/forgot-password')
  await page.getByLabel('E-mail address').fill(pia.email)
  await page.getByRole('button', { name: 'Mail me a link' }).click()
  await expect(said).toHaveText(answer ?? '')
  await expectAccessible(page)

  const { text } = await mailTo(post, pia.email)
  const link = /http\S+\/reset-password\/\S+/.exec(text)?.[0] ?? ''
  await visit(new URL(link).pathname)
  await page.getByLabel('New password').fill('a new long password')
  await page.getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Your password was changed')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('E-mail address').fill(pia.email)
  await page.getByLabel('Password').fill('a new long password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/documents')
  await elsewhere.page.goto('/profile')
  await expect(elsewhere.page).toHaveURL(/\/sign-in/)
  await visit(new URL(link).pathname)
  await expect(page.getByText('This link is over')).toBeVisible()
  expect(post.received.some(({ to }) => to.includes('nobody@example.org'))).toBe(false)
  expect(await portal.log()).not.toContain(link.split('/').at(-1))
})
