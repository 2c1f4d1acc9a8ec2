import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { press, settle } from '#e2e/support/hands'
import { listVersions } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

const frame = (page: Page) => page.frameLocator('iframe')
const state = (page: Page) => frame(page).locator('footer').getByRole('status')
const hostState = (page: Page) => page.getByRole('banner').getByRole('status')

async function openTable(page: Page, address: string, words = 'No changes') {
  await page.goto(address)
  await expect(state(page)).toContainText(words, { timeout: 30_000 })
  await firstCell(page)
}

/** Gives the keyboard to A1. */
async function firstCell(page: Page) {
  await frame(page)
    .locator('canvas[id^="univer-sheet-main-canvas"]')
    .click({ position: { x: 80, y: 34 } })
  await settle(frame(page))
}

async function type(page: Page, words: string) {
  await page.keyboard.type(words, { delay: 20 })
  await press(page, frame(page), 'Enter')
}

/** The characters of the file as it is stored, one for each byte. */
async function stored(page: Page, id: string) {
  const download = await page.request.get(`/download/${id}`)
  return (await download.body()).toString('latin1')
}

test('a .csv opens as a table, and a save changes the bytes of what was typed and no others', async ({
  open,
  ben,
  store,
  portal,
}) => {
  // Windows-1252, semicolons, ragged, quoted here and there, no end of the last line.
  const original = 'id;"Straße";when\r\n007;"a ""b""";1/2/2024\r\n\r\n8;=A1;x;y\n9;"TRUE"'
  const id = await store(ben, 'Costs.csv', Buffer.from(original, 'latin1'))
  const { page } = await open(ben)
  await openTable(page, `/edit/${id}`)
  await expectAccessible(page)
  await expect(frame(page).getByText('Semicolon', { exact: true })).toBeVisible()

  await press(page, frame(page), 'ArrowDown')
  await type(page, '0012')
  await press(page, frame(page), 'ArrowDown', 'ArrowRight')
  await type(page, '=B1+true')
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 2')
  const typed = original.replace('007', '0012').replace('=A1', '=B1+true')
  expect(await stored(page, id)).toBe(typed)

  // What comes back by an undo is as it was.
  await frame(page).getByRole('button', { name: 'Rows', exact: true }).press('Enter')
  await frame(page).getByRole('menuitem', { name: 'Insert above' }).press('Enter')
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 3')
  expect(await stored(page, id)).toBe(typed.replace('9;"TRUE"', '""\r\n9;"TRUE"'))

  // A click elsewhere ends a cell and writes nothing into it, whatever formulas would want there.
  await firstCell(page)
  await press(page, frame(page), ...Array<string>(4).fill('ArrowDown'), 'ArrowRight')
  await page.keyboard.type('=A1+', { delay: 20 })
  await firstCell(page)
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 4')
  expect(await stored(page, id)).toMatch(/;"?=A1\+"?\r\n9;"TRUE"$/)

  await openTable(page, `/edit/${id}?mode=view`, 'Read only')
  await type(page, 'Never')
  await expect(state(page)).toHaveText('Read only')
  expect(await listVersions(portal, id)).toHaveLength(4)

  // The same editor shows it as text to who asks for it.
  await page.getByRole('button', { name: 'Editor: Carrel.' }).click()
  await page.getByRole('menuitemradio', { name: 'Carrel, as text' }).click()
  await expect(frame(page).getByRole('textbox')).toContainText('0012;"a ""b""";1/2/2024', {
    timeout: 30_000,
  })
})

test('what is no whole table opens as text, with a sentence why', async ({ open, ben, store }) => {
  const { page } = await open(ben)
  const file = 'a,b\n"1,2\n3,4\n'
  const id = await store(ben, 'Broken.csv', file)
  await page.goto(`/edit/${id}`)
  await expect(frame(page).getByText('in line 2 begins a quote')).toBeVisible({ timeout: 30_000 })
  await frame(page).getByRole('textbox').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('c')
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 2')
  expect(await stored(page, id)).toBe(`c${file}`)
})
