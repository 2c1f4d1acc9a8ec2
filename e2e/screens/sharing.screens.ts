import { expect, type Page } from '@playwright/test'
import { go, ids, menu, now, test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'sharing' })

const links = (page: Page) => page.getByRole('region', { name: 'Links' })

test('the dialog, links, and what guests and others see', async ({
  open,
  store,
  clock,
  ana,
  ben,
}) => {
  await clock.ago(90)
  const plan = await store(ana, 'Plan for the summer.txt', 'Swim.\n')
  await clock.ago(0)
  const { page } = await open(ana)
  const reader = await open(ben)
  await go(page, '/documents')
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Pictures of the opening')
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  const folder = page.getByRole('link', { name: 'Pictures of the opening', exact: true })
  await expect(folder).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()

  await menu(page, 'Plan for the summer.txt', 'Share…')
  const dialog = page.getByRole('dialog', { name: 'Share “Plan for the summer.txt”' })
  await expect(dialog.getByText('Owner', { exact: true })).toBeVisible()
  const masked = { mask: [page.getByRole('dialog').locator('input[readonly]')] }
  await shot(page, 'sharing/dialog', masked)
  await dialog.getByRole('combobox', { name: 'People and groups' }).fill('be')
  await expect(dialog.getByRole('option', { name: 'Ben Okafor' })).toBeVisible()
  await shot(page, 'sharing/found', masked)
  await dialog.getByRole('option', { name: 'Ben Okafor' }).click()
  await dialog.getByRole('combobox', { name: /^What/ }).first().selectOption('Can view')
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog.getByRole('list', { name: 'Who has access' })).toContainText('Ben Okafor')
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
  await links(page).getByRole('button', { name: 'Make a link' }).click()
  const address = links(page).getByLabel('Link 1', { exact: true })
  const path = new URL(await address.inputValue()).pathname
  await links(page).getByRole('button', { name: 'Set a password for Link 1' }).click()
  await links(page).getByLabel('Password of Link 1').fill('short')
  await links(page).getByRole('button', { name: 'Set', exact: true }).click()
  await expect(dialog.getByText('A password needs at least 12 characters')).toBeVisible()
  await shot(page, 'sharing/link-password', masked)
  await links(page).getByLabel('Password of Link 1').fill('correct horse battery')
  await links(page).getByRole('button', { name: 'Set', exact: true }).click()
  await expect(links(page).getByText('Password', { exact: true })).toBeVisible()
  const day = dialog.getByLabel(/^Last day for Link 1/)
  await day.fill('2030-05-16')
  await expect(day).toBeEnabled()
  await expect(day).toHaveValue('2030-05-16')
  // What was said about it goes by itself.
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
  await shot(page, 'sharing/link', masked)
  await page.keyboard.press('Escape')

  const guest = await open(null)
  guest.expect(/404/)
  await go(guest.page, path)
  await guest.page.getByLabel('How shall others see you?').fill('Dora')
  await guest.page.getByLabel('Password of the link').fill('wrong')
  await guest.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(guest.page.getByText('The password is not right.')).toBeVisible()
  await shot(guest.page, 'sharing/guest-enters')
  await guest.page.getByLabel('Password of the link').fill('correct horse battery')
  await guest.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(guest.page.getByText('You are here as Dora (guest).')).toBeVisible()
  await shot(guest.page, 'sharing/guest-document')

  await go(page, '/documents')
  await menu(page, 'Pictures of the opening', 'Share…')
  await links(page).getByRole('button', { name: 'Make a link' }).click()
  await expect(links(page).getByLabel('Link 1', { exact: true })).toBeVisible()
  const folderPath = new URL(await links(page).getByLabel('Link 1', { exact: true }).inputValue())
  await page.keyboard.press('Escape')
  await go(guest.page, folderPath.pathname)
  const asked = guest.page.getByLabel('How shall others see you?')
  if ((await asked.count()) > 0) await asked.fill('Dora')
  await guest.page.getByRole('button', { name: /^Open/ }).click()
  await expect(guest.page.getByText('This folder is empty.')).toBeVisible()
  await shot(guest.page, 'sharing/guest-empty-folder')
  await menu(page, 'Pictures of the opening', 'Share…')
  const level = links(page).getByLabel('What Link 1 may do')
  await level.selectOption('Can edit')
  await expect(level).toHaveValue('edit')
  await expect(level).toBeEnabled()
  await page.keyboard.press('Escape')
  await go(guest.page, folderPath.pathname)
  await shot(guest.page, 'sharing/guest-puts-into')
  await guest.page.getByLabel('Files to upload').setInputFiles([
    { name: 'Note of a guest.txt', mimeType: 'text/plain', buffer: Buffer.from('I was here.') },
    { name: 'Empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  ])
  await expect(guest.page.getByText('2 files uploaded')).toBeVisible()
  await expect(guest.page.getByRole('row', { name: /Note of a guest/ })).toBeVisible()
  await shot(guest.page, 'sharing/guest-has-put')
  await folder.click()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Pictures of the opening' }),
  ).toBeVisible()
  await page.getByLabel('Files to upload').setInputFiles([
    { name: 'Crowd at the door.png', mimeType: 'image/png', buffer: Buffer.alloc(900) },
    { name: 'Speech.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear friends') },
  ])
  await expect(page.getByRole('link', { name: 'Speech.txt', exact: true }).first()).toBeVisible()
  await go(guest.page, folderPath.pathname)
  await expect(guest.page.getByText('Speech.txt')).toBeVisible()
  await shot(guest.page, 'sharing/guest-folder')
  await go(guest.page, '/s/there-is-no-such-link')
  await shot(guest.page, 'sharing/guest-nowhere')

  await go(reader.page, '/shared')
  await expect(reader.page.getByText('Can view')).toBeVisible()
  await shot(reader.page, 'sharing/shared-with-me')
  await menu(reader.page, 'Plan for the summer.txt', 'Remove from my list…')
  await shot(reader.page, 'sharing/leave')
  await reader.page.keyboard.press('Escape')
  await go(reader.page, `/documents/${plan}`)
  await expect(reader.page.getByRole('heading', { level: 1, name: /Plan for/ })).toBeVisible()
  await shot(reader.page, 'sharing/reader', { mask: ids(reader.page) })

  await go(page, '/documents')
  await page.getByRole('checkbox', { name: 'Select Plan for the summer.txt' }).check()
  await page.getByRole('checkbox', { name: 'Select Pictures of the opening' }).check()
  await page.getByRole('button', { name: 'Share…' }).click()
  const several = page.getByRole('dialog', { name: 'Share 2 items' })
  await expect(several).toBeVisible()
  await shot(page, 'sharing/several')
  await several.getByRole('combobox', { name: 'People and groups' }).fill('be')
  await several.getByRole('option', { name: 'Ben Okafor' }).click()
  await several.getByLabel('What those chosen may do').selectOption('Can edit')
  await several.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(several).toBeHidden()
  await go(reader.page, '/shared')
  await shot(reader.page, 'sharing/shared-folder-with-me')
  await reader.page.getByRole('link', { name: 'Pictures of the opening', exact: true }).click()
  await expect(
    reader.page.getByRole('heading', { level: 1, name: 'Pictures of the opening' }),
  ).toBeVisible()
  // By name: what came in the same moment has no order.
  await go(reader.page, `${reader.page.url()}&sort=name`)
  await expect(reader.page.getByRole('link', { name: 'Note of a guest.txt' })).toBeVisible()
  await shot(reader.page, 'sharing/shared-folder')

  // Three days later the link has ended, for the owner and for whoever comes by it.
  await clock.ago(-3 * 24 * 60)
  await page.context().clock.setFixedTime(new Date(now.getTime() + 3 * 24 * 3_600_000))
  await go(page, '/documents')
  await menu(page, 'Plan for the summer.txt', 'Share…')
  await expect(links(page).getByText('Ended')).toBeVisible()
  await shot(page, 'sharing/link-ended', masked)
  const late = await open(null)
  late.expect(/404/)
  await go(late.page, path)
  await expect(late.page.getByText('This link leads nowhere')).toBeVisible()
})
