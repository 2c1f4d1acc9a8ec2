import { expect } from '@playwright/test'
import { TOTP } from 'otpauth'
import { mintToken } from '#e2e/support/operator'
import { wopiClient } from '#e2e/support/wopi-client'
import { storePapers } from './support/papers'
import { portrait } from './support/portrait'
import { noted } from './support/rows'
import { createNamed, go, ids, now, test } from './support/screens-test'
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
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await shot(page, 'shell/skip-link', { forms: ['light', 'dark'] })
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to…' })
  await expect(palette.getByRole('option').first()).toBeVisible()
  await shot(page, 'shell/palette-pages')
  await palette.getByRole('combobox').fill('re')
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
  const toTheEnd = () => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await shot(page, 'people/profile-below', { each: toTheEnd })
})

test('a picture of oneself, and where it is seen', async ({
  open,
  store,
  clock,
  portal,
  ana,
  ben,
}) => {
  const { page, expect: expected } = await open(ana)
  expected(/400/)
  await go(page, '/profile')
  const chooser = page.getByLabel('Picture of you')
  await chooser.setInputFiles({ ...(await portrait()), buffer: Buffer.from('no picture') })
  await expect(page.getByText('cannot be read as a PNG, JPEG or WebP')).toBeVisible()
  await shot(page, 'people/picture-refused')
  await chooser.setInputFiles(await portrait())
  await expect(page.getByText('Your picture was changed.')).toBeVisible()
  const account = page.getByRole('button', { name: 'Account of Ana Berger' })
  await expect(account.locator('img')).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await shot(page, 'people/picture')

  await clock.ago(200)
  const id = await store(ana, 'Minutes of May.txt', 'words')
  for (const [who, ago] of [
    [ana, 100],
    [ben, 30],
  ] as const) {
    // Each thing at a time of its own: what happened in the same moment has no order.
    await clock.ago(ago + 3)
    const editor = wopiClient(await mintToken(portal, id, who))
    await clock.ago(ago + 2)
    await editor.lock('a')
    await clock.ago(ago + 1)
    await editor.putFile(`words of ${who.name}`, { 'X-WOPI-Lock': 'a' })
    await clock.ago(ago)
    await editor.unlock('a')
  }
  await clock.ago(0)
  await noted(portal, id, 9)
  await go(page, `/documents/${id}`)
  await shot(page, 'people/picture-in-versions', { mask: ids(page) })
  await page.getByRole('button', { name: 'Share', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'People and groups' }).fill('ok')
  await expect(dialog.getByRole('option', { name: 'Ben Okafor' })).toBeVisible()
  await shot(page, 'people/picture-in-sharing')
  await page.keyboard.press('Escape')
  await go(page, '/profile')
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click()
  await expect(page.getByText('Your picture was removed.')).toBeVisible()
  await expect(account.locator('img')).toHaveCount(0)
  await shot(page, 'people/picture-removed')
})

test('the second step: its key, its recovery codes, and that it is on', async ({
  open,
  portal,
}) => {
  const cleo = await createNamed(portal, 'Cleo Winter', 'cleo@example.org')
  const { page } = await open(cleo)
  await go(page, '/profile')
  const panel = page.getByRole('region', { name: 'Two-step sign-in' })
  const each = () => panel.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await panel.getByRole('button', { name: 'Set up…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Current password').fill('not the password')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByText('That is not your current password.')).toBeVisible()
  await shot(page, 'people/second-step-password', { each })
  await dialog.getByLabel('Current password').fill(cleo.password)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  const key = panel.locator('[data-key]')
  const secret = ((await key.textContent()) ?? '').replaceAll(' ', '')
  await panel.getByRole('textbox', { name: 'Code' }).fill('12345')
  await panel.getByRole('button', { name: 'Switch on' }).click()
  await expect(panel.getByText(/not the code that belongs to this key/)).toBeVisible()
  // Both are others each time.
  const mask = [panel.getByRole('img', { name: 'QR code of the key' }).locator('path')]
  await key.evaluate((element) => {
    element.textContent = 'ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567'
  })
  await shot(page, 'people/second-step-key', { each, mask })
  const code = new TOTP({ secret }).generate({ timestamp: now.getTime() })
  await panel.getByRole('textbox', { name: 'Code' }).fill(code)
  await panel.getByRole('button', { name: 'Switch on' }).click()
  await expect(page.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible()
  await panel.getByRole('listitem').evaluateAll((codes) => {
    for (const [at, each] of codes.entries())
      each.textContent = `${String(at).repeat(4)}-abcd-efgh-jkmn`
  })
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await shot(page, 'people/recovery-codes', { each })
  await panel.getByRole('button', { name: 'I have kept them' }).click()
  await expect(panel).toContainText('10 recovery codes are left.')
  await shot(page, 'people/second-step-on', { each })
})
