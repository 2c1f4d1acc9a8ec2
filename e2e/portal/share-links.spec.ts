import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { press } from '#e2e/support/hands'
import { createPerson, listVersions } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

// Several people, several windows, and axe at each state.
test.describe.configure({ timeout: 240_000 })

const frame = (page: Page) => page.frameLocator('iframe')
const editorState = (page: Page) => frame(page).locator('footer').getByRole('status')
const links = (page: Page) => page.getByRole('region', { name: 'Links' })

async function makeLink(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Share', exact: true }).first().click()
  await expect(page.getByRole('dialog', { name: `Share “${name}”` })).toBeVisible()
  await links(page).getByRole('button', { name: 'Make a link' }).click()
  await expect(links(page).getByLabel('Link 1', { exact: true })).toBeVisible()
  return new URL(await links(page).getByLabel('Link 1', { exact: true }).inputValue()).pathname
}

test('a guest comes by a link, says who they are, edits, and is out when the link is removed', async ({
  open,
  store,
  portal,
}) => {
  const rob = await createPerson(portal, 'Rolf')
  const id = await store(rob, 'Open.txt', 'first words\n')
  const owner = await open(rob)
  await owner.visit(`/documents/${id}`)
  const address = await makeLink(owner.page, 'Open.txt')
  await expectAccessible(owner.page)

  const guest = await open(null)
  const answer = await guest.page.request.get(address)
  expect(answer.headers()['x-robots-tag']).toBe('noindex, nofollow')
  expect(answer.headers()['referrer-policy']).toBe('no-referrer')
  await guest.visit(address)
  const sign = guest.page.locator('link[rel=icon]')
  await expect(sign).toHaveAttribute('href', '/icons/text.svg')
  await expect(guest.page.getByText('Rolf shares this document with you to read.')).toBeVisible()
  await guest.page.getByLabel('How shall others see you?').fill('Cleo')
  await guest.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(guest.page.getByText('You are here as Cleo (guest).')).toBeVisible()
  await expectAccessible(guest.page)
  await guest.page.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(editorState(guest.page)).toHaveText(/Read only/)
  await expect(guest.page.getByRole('button', { name: 'Version history' })).toHaveCount(0)
  expect((await guest.page.request.get(`/download/${id}`)).status()).toBe(200)
  guest.expect(/404/)
  await guest.page.goto('/documents')
  await expect(guest.page).toHaveURL(/\/sign-in/)

  const level = links(owner.page).getByLabel('What Link 1 may do')
  await level.selectOption('Can edit')
  await expect(level).toHaveValue('edit')
  await expect(level).toBeEnabled()
  await guest.page.goto(address)
  await guest.page.getByRole('link', { name: 'Open and edit' }).click()
  await expect(editorState(guest.page)).toHaveText('No changes')
  const text = frame(guest.page).getByRole('textbox', { name: 'Text of the document' })
  await text.click()
  await press(guest.page, frame(guest.page), 'Control+End')
  await guest.page.keyboard.type('and hers')
  await guest.page.keyboard.press('Control+s')
  await expect(guest.page.getByRole('banner').getByRole('status')).toContainText('version 2')
  expect((await listVersions(portal, id))[0]?.editors[0]).toMatch(/@guest\.invalid$/)

  await links(owner.page).getByRole('button', { name: 'Remove Link 1' }).click()
  await expect(links(owner.page).getByLabel('Link 1', { exact: true })).toHaveCount(0)
  guest.expect(/401/)
  guest.expect(/beforeunload/)
  await expect(guest.page.getByText('You have no access to this document any more.')).toBeVisible({
    timeout: 20_000,
  })
  expect((await guest.page.request.get(`/download/${id}`)).status()).toBe(404)
  await guest.page.goto(address)
  await expect(guest.page.getByText('This link leads nowhere')).toBeVisible()
  await expectAccessible(guest.page)
  await owner.visit(`/documents/${id}`)
  await expect(owner.page.getByText('Cleo (guest)').first()).toBeVisible()
})

test('a link asks for its password, tells nothing before, and lowers nobody’s right', async ({
  open,
  store,
  portal,
}) => {
  const rob = await createPerson(portal, 'Ruth')
  const id = await store(rob, 'Closed.txt', 'first words\n')
  const owner = await open(rob)
  await owner.visit(`/documents/${id}`)
  const address = await makeLink(owner.page, 'Closed.txt')
  await links(owner.page).getByRole('button', { name: 'Set a password for Link 1' }).click()
  const password = links(owner.page).getByLabel('Password of Link 1')
  await password.fill('short')
  await links(owner.page).getByRole('button', { name: 'Set', exact: true }).click()
  await expect(owner.page.getByText('A password needs at least 12 characters')).toBeVisible()
  await password.fill('correct horse battery')
  await links(owner.page).getByRole('button', { name: 'Set', exact: true }).click()
  await expect(links(owner.page).getByText('Password', { exact: true })).toBeVisible()
  await expectAccessible(owner.page)

  const guest = await open(null)
  await guest.visit(address)
  await expect(guest.page.getByText('Closed.txt')).toHaveCount(0)
  await expect(guest.page).not.toHaveTitle(/Closed/)
  await guest.page.getByLabel('How shall others see you?').fill('Dora')
  await guest.page.getByLabel('Password of the link').fill('wrong')
  await guest.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(guest.page.getByText('The password is not right.')).toBeVisible()
  await expect(guest.page.getByLabel('How shall others see you?')).toHaveValue('Dora')
  await guest.page.getByLabel('Password of the link').fill('correct horse battery')
  await guest.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(guest.page.getByRole('heading', { name: 'Closed.txt' })).toBeVisible()

  await owner.page.goto(address)
  await owner.page.getByLabel('Password of the link').fill('correct horse battery')
  await owner.page.getByRole('button', { name: 'Open as Ruth' }).click()
  await expect(owner.page).toHaveURL(`/documents/${id}`)
  await expect(owner.page.getByRole('button', { name: 'Share', exact: true }).first()).toBeVisible()
})

test('a guest puts files into a folder as long as its link lets them edit', async ({
  open,
  portal,
}) => {
  const owner = await open(await createPerson(portal, 'Rosalind'))
  await owner.page.goto('/documents')
  await owner.page.getByRole('button', { name: 'New', exact: true }).click()
  await owner.page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  const making = owner.page.getByRole('dialog', { name: 'New folder' })
  await making.getByLabel('Name').fill('Inbox')
  await making.getByRole('button', { name: 'Create' }).click()
  await owner.page.getByRole('button', { name: 'Actions for Inbox' }).click()
  await owner.page.getByRole('menuitem', { name: 'Share…' }).click()
  await links(owner.page).getByRole('button', { name: 'Make a link' }).click()
  const link = links(owner.page).getByLabel('Link 1', { exact: true })
  const address = new URL(await link.inputValue()).pathname

  const { page, visit } = await open(null)
  await visit(address)
  await page.getByLabel('How shall others see you?').fill('Gus')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('You are here as Gus (guest).')).toBeVisible()
  await expect(page.getByLabel('Files to upload')).toHaveCount(0)

  const level = links(owner.page).getByLabel('What Link 1 may do')
  await level.selectOption('Can edit')
  await expect(level).toHaveValue('edit')
  await expect(level).toBeEnabled()
  await page.reload()
  const file = (name: string, words: string) => ({
    ...{ name, mimeType: 'text/plain', buffer: Buffer.from(words) },
  })
  await page
    .getByLabel('Files to upload')
    .setInputFiles([file('Bill.txt', 'paid'), file('Empty.txt', '')])
  await expect(page.getByText('2 files uploaded')).toBeVisible()
  await expect(page.getByRole('row', { name: /Bill\.txt/ })).toBeVisible()
  await expectAccessible(page)
  await owner.page.goto('/documents')
  await owner.page.getByRole('link', { name: 'Inbox', exact: true }).click()
  await expect(owner.page.getByRole('link', { name: 'Bill.txt', exact: true })).toBeVisible()
})

test('sharing what is open does not disturb the editor', async ({ open, store, portal }) => {
  const nele = await createPerson(portal, 'Nele')
  const id = await store(nele, 'Draft.txt', 'first words\n')
  const { page, visit } = await open(nele)
  await visit(`/edit/${id}`)
  await expect(editorState(page)).toHaveText('No changes')
  const text = frame(page).getByRole('textbox', { name: 'Text of the document' })
  await text.click()
  await press(page, frame(page), 'Control+End')
  await page.keyboard.type('not yet saved')
  const loads: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads.push(request.url())
  })
  await makeLink(page, 'Draft.txt')
  await links(page).getByLabel('What Link 1 may do').selectOption('Can edit')
  await expect(links(page).getByLabel('What Link 1 may do')).toBeEnabled()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(text).toContainText('not yet saved')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('banner').getByRole('status')).toContainText('version 2')
  expect(loads).toEqual([])
})

test('the last day of a link can be typed', async ({ open, store, portal }) => {
  const rosamund = await createPerson(portal, 'Rosamund')
  const id = await store(rosamund, 'Soon.txt', 'words\n')
  const { page } = await open(rosamund)
  await page.goto(`/documents/${id}`)
  await makeLink(page, 'Soon.txt')
  const day = links(page).getByLabel('Last day for Link 1')
  // Making the link goes on for a moment after it is there, and until then there is nothing to type into.
  await expect(day).toBeEnabled()
  await day.focus()
  // The same whichever comes first in the browser's language, the day or the month.
  await page.keyboard.type('12122040', { delay: 15 })
  // The field says the same before it is left and after the portal has it: only the answer tells them apart.
  const taken = page.waitForResponse((response) => response.request().method() === 'POST')
  await links(page).getByLabel('Link 1', { exact: true }).focus()
  await taken
  await expect(day).toHaveValue('2040-12-12')
  await page.reload()
  await page.getByRole('button', { name: 'Share', exact: true }).first().click()
  await expect(day).toHaveValue('2040-12-12')

  await day.focus()
  await page.keyboard.type('1111', { delay: 15 })
  await page.keyboard.press('Enter')
  await expect(day).toHaveValue('2040-11-11')

  const dialog = page.getByRole('dialog', { name: 'Share “Soon.txt”' })
  const halfTyped = () => day.evaluate((field: HTMLInputElement) => field.validity.badInput)
  await expect(day).toBeEnabled()
  await day.focus()
  await page.keyboard.press('Backspace')
  expect(await halfTyped()).toBe(true)
  await page.keyboard.press('Escape')
  await expect(day).toHaveValue('2040-11-11')
  expect(await halfTyped()).toBe(false)
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})
