import { expect } from '@playwright/test'
import { mintToken } from '#e2e/support/operator'
import { wopiClient } from '#e2e/support/wopi-client'
import { storePapers } from './support/papers'
import { go, test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'people' })

test('the shell: the drawer of a phone, the palette, the menu, the lost connection', async ({
  open,
  store,
  clock,
  ana,
}) => {
  await storePapers(store, clock, ana)
  const { page, expect: expected } = await open(ana)
  expected(/ERR_INTERNET_DISCONNECTED/)
  await go(page, '/documents')
  const openDrawer = () => page.getByRole('button', { name: 'Open navigation' }).click()
  await shot(page, 'shell/drawer', { forms: ['phone'], again: openDrawer })
  await go(page, '/documents')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Go to…' }).getByRole('combobox').fill('re')
  await expect(page.getByRole('option', { name: /readme/ })).toBeVisible()
  await shot(page, 'shell/palette')
  await page.keyboard.press('Escape')
  const openMenu = () => page.getByRole('button', { name: 'Account of Ana Berger' }).click()
  await openMenu()
  await shot(page, 'shell/user-menu', { again: openMenu })
  await page.getByRole('menuitem', { name: 'Sign out everywhere' }).click()
  await shot(page, 'shell/sign-out-everywhere')
  await page.keyboard.press('Escape')
  await page.context().setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await shot(page, 'shell/offline')
  await page.context().setOffline(false)
})

test('profile and notifications', async ({ open, store, clock, portal, ana, ben }) => {
  const { page } = await open(ben)
  await go(page, '/notifications')
  await shot(page, 'people/notifications-empty')
  await clock.ago(200)
  const id = await store(ben, 'Minutes.txt', 'words')
  await clock.ago(40)
  const editor = wopiClient(await mintToken(portal, id, ben))
  await editor.putFile('nobody locked this')
  await clock.ago(12)
  const CommentText = 'Ben, is this number right? It was 412 last year.'
  const comment = {
    ...{ Type: 'comment', Id: 'a', People: [{ Id: ben.id, Mentioned: true }] },
    Data: { ContentId: 'a', ContentAction: 'created', CommentText },
  }
  await wopiClient(await mintToken(portal, id, ana)).send('', {
    method: 'POST',
    headers: { 'X-WOPI-Override': 'ADD_ACTIVITIES' },
    body: JSON.stringify({ Activities: [comment] }),
  })
  await clock.ago(0)
  await go(page, '/notifications')
  await expect(page.getByText('is this number right?')).toBeVisible()
  await shot(page, 'people/notifications')
  await go(page, '/profile')
  await page.getByLabel('Current password').fill('not the password')
  await page.getByLabel('New password').fill('another good password')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('That is not your current password.')).toBeVisible()
  await shot(page, 'people/profile')
  await page.getByRole('heading', { name: 'Sessions' }).scrollIntoViewIfNeeded()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await shot(page, 'people/profile-below')
})
