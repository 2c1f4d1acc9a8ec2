import { expect } from '@playwright/test'
import { startFakeOffice } from '#e2e/support/fake-office'
import { press } from '#e2e/support/hands'
import { addEditor, breakLock, mintToken } from '#e2e/support/operator'
import { wopiClient } from '#e2e/support/wopi-client'
import { storePapers } from './support/papers'
import { go, ids, now, test } from './support/screens-test'
import { type ShotOptions, shot } from './support/shot'

// The longest words of the two languages, in the narrowest places: not all states, and not in the dark.
test.use({
  ...{ alone: 'german', locale: 'de-AT' },
  settings: { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Carrel <c@example.org>' },
})

const forms = ['light', 'phone'] as const
const menuOf = (name: string) => ({ name: `Aktionen für ${name}`, exact: true })

test('lists, documents, sharing', async ({ open, store, clock, portal, ana, ben }) => {
  const papers = await storePapers(store, clock, ana)
  const id = papers('Opening speech.txt')
  const editor = wopiClient(await mintToken(portal, id, ben))
  await clock.ago(30)
  await editor.lock('a')
  await breakLock(portal, id)
  await editor.putFile('zu spät', { 'X-WOPI-Lock': 'a' })
  await editor.lock('b')
  await editor.putFile('Liebe Freundinnen und Freunde des Lesesaals,\n', { 'X-WOPI-Lock': 'b' })
  await clock.ago(0)
  const { page, expect: expected } = await open(ana)
  expected(/ERR_INTERNET_DISCONNECTED|404|409/)
  const take = (name: string, options: ShotOptions = {}) =>
    shot(page, `german/${name}`, { forms, ...options })
  await go(page, '/documents')
  await page.getByRole('checkbox', { name: /Annual report/ }).check()
  await page.getByRole('checkbox', { name: /Budget 2030/ }).check()
  await take('selection')
  await go(page, '/documents')
  const openMenu = () => page.getByRole('button', menuOf('Annual report.docx')).click()
  await openMenu()
  await take('menu', { again: openMenu })
  await page.getByRole('menuitem', { name: 'Teilen …' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').first().fill('be')
  await dialog.getByRole('option', { name: 'Ben Okafor' }).click()
  await dialog.getByRole('button', { name: 'Teilen', exact: true }).click()
  await expect(dialog.getByRole('list').first()).toContainText('Ben Okafor')
  await dialog.getByRole('button', { name: 'Link erstellen' }).click()
  await expect(dialog.getByLabel('Link 1', { exact: true })).toBeVisible()
  await take('share', { mask: [dialog.locator('input[readonly]')] })
  await page.keyboard.press('Escape')
  await page.context().setOffline(true)
  await expect(page.getByText('Sie sind offline.')).toBeVisible()
  await take('offline')
  await page.context().setOffline(false)

  await go(page, `/documents/${id}`)
  await take('document', { mask: ids(page) })
  await go(page, `/documents/${id}/compare?from=1&to=2`)
  await take('compare')
  await go(page, '/profile')
  await take('profile')
  await page.goto(`/edit/${id}`)
  await expect(page.getByText('Ben Okafor bearbeitet').first()).toBeVisible()
  await take('held')
  await editor.unlock('b')

  await page.goto(`/edit/${papers('readme.md')}`)
  const frame = page.frameLocator('iframe')
  await frame.getByRole('textbox').first().click()
  await press(page, frame, 'Control+End')
  await breakLock(portal, papers('readme.md'))
  await page.keyboard.type('Zu spät.')
  await expect(frame.getByRole('alert').first()).toBeVisible({ timeout: 30_000 })
  await take('refused')

  const reader = await open(ben)
  await go(reader.page, '/shared')
  await reader.page.getByRole('button', menuOf('Annual report.docx')).click()
  await reader.page.getByRole('menuitem').last().click()
  await expect(reader.page.getByRole('dialog')).toBeVisible()
  await shot(reader.page, 'german/leave', { forms })
})

test('the door', async ({ open }) => {
  const { page, expect: expected } = await open(null)
  expected(/404/)
  for (const [place, name] of [
    ['/sign-in', 'sign-in'],
    ['/forgot-password', 'forgot'],
    ['/reset-password/nothing', 'reset-over'],
    ['/invite/nothing', 'invitation-wrong'],
    ['/s/nothing', 'link-nowhere'],
  ] as const) {
    await go(page, place)
    await shot(page, `german/${name}`, { forms })
  }
})

test('an admin’s pages', async ({ open, portal, ana }) => {
  const { page } = await open(ana)
  const clockOff = now.getTime() - Date.now() - 25 * 60_000
  const ill = await startFakeOffice({ refusesHosts: true, clockOff })
  const editor = { name: 'Docs', kind: 'onlyoffice', discovery: ill.url }
  const id = await addEditor(portal, editor)
  for (const place of [
    ...(['', 'locks', 'versions', 'rejected', 'tokens', 'users', 'users/import'] as const),
    ...(['groups', 'editors', 'audit', 'storage'] as const),
  ]) {
    await go(page, `/admin/${place}`)
    const disk = page
      .getByText(/^(Platz auf dem Datenträger|Gespeichert)$/)
      .locator('xpath=following-sibling::*[1]')
    const mask = [page.getByText('localhost:'), page.locator('main code'), disk]
    await shot(page, `german/admin-${place.replace('/', '-') || 'overview'}`, { forms, mask })
  }
  await go(page, `/admin/editors/${id}`)
  await page.getByRole('button', { name: 'Testen', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: /Hindernis/ })).toBeVisible({
    timeout: 60_000,
  })
  await shot(page, 'german/doctor', {
    forms,
    mask: [page.getByText('localhost:'), page.locator('main code')],
  })
  await ill.close()
})
