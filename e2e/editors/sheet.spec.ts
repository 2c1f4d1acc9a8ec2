import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { press, settle } from '#e2e/support/hands'
import { breakLock, listRejected, listVersions } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { readXlsx } from '#lib/compare/read-xlsx'
import { DocxPackage } from '#lib/docx-delta/package'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'

const frame = (page: Page) => page.frameLocator('iframe')
const state = (page: Page) => frame(page).locator('footer').getByRole('status')
const hostState = (page: Page) => page.getByRole('banner').getByRole('status')

async function openSheet(page: Page, address: string, words = 'No changes') {
  await page.goto(address)
  await expect(state(page)).toContainText(words, { timeout: 30_000 })
  await firstCell(page)
}

/** Gives the keyboard to A1. */
async function firstCell(page: Page) {
  await frame(page)

    .locator('canvas[id^="univer-sheet-main-canvas"]')
    .click({ position: { x: 100, y: 34 } })
  await settle(frame(page))
}

async function type(page: Page, words: string) {
  await page.keyboard.type(words, { delay: 20 })
  await press(page, frame(page), 'Enter')
}

async function saved(page: Page, id: string) {
  const download = await page.request.get(`/download/${id}`)
  return new Uint8Array(await download.body())
}

test('a workbook is edited, and only the changed cells differ in its file', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const original = testXlsx()
  const id = await store(ben, 'Costs.xlsx', original)
  const { page } = await open(ben)
  await openSheet(page, `/edit/${id}`)
  await expectAccessible(page)

  await type(page, 'Changed')
  await expect(state(page)).toHaveText('Unsaved changes')
  await type(page, '=B1*4')
  await page.keyboard.press('Control+s')
  await expect(state(page)).toHaveText('All changes saved')
  await expect(hostState(page)).toContainText('Saved · version 2')
  // What is not written into the file does not happen on the page.
  await press(page, frame(page), 'Control+b')
  await expect(frame(page).getByText('The built-in editor changes values')).toBeVisible()
  await expect(state(page)).toHaveText('All changes saved')

  await frame(page).getByRole('button', { name: 'Notes' }).click()
  await firstCell(page)
  await type(page, '12.5')
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 3')
  // A cell that is still open is finished by it.
  await page.keyboard.type('13', { delay: 20 })
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 4')

  // What formulas give is in the file for readers that work nothing out, also right after what they read has changed.
  await frame(page).getByRole('button', { name: 'Plan & costs' }).click()
  await firstCell(page)
  await press(page, frame(page), 'ArrowRight')
  await type(page, '1.5')
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 5')

  const bytes = await saved(page, id)
  const sheets = readXlsx(bytes)
  expect(sheets[0]?.rows.map((row) => row.filter(Boolean))).toEqual([
    ['Changed', '1.5'],
    ['6 (=B1*4)'],
    ['sum', '3 (=B1*2)'],
  ])
  expect(sheets[1]?.rows).toEqual([['12.5'], ['13']])
  const [before, after] = [new DocxPackage(original), new DocxPackage(bytes)]
  const parts = ['xl/drawings/drawing1.xml', 'xl/styles.xml', 'xl/sharedStrings.xml']
  expect(parts.map((name) => before.sameBytes(name, after))).toEqual([true, true, true])
  expect(after.text('xl/worksheets/sheet1.xml')).toContain('<dataValidation type="whole"')
  expect((await listVersions(portal, id))[0]?.editors).toEqual([ben.email])
})

test('lines in a cell outlive opening it and leaving it again', async ({ open, ben, store }) => {
  const lines = testXlsx({
    'xl/sharedStrings.xml':
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>one\ntwo</t></si></sst>',
  })
  const id = await store(ben, 'Lines.xlsx', lines)
  const { page } = await open(ben)
  await openSheet(page, `/edit/${id}`)
  await press(page, frame(page), 'F2')
  await press(page, frame(page), 'Enter')
  // Nothing is different from the file: there is nothing to save.
  await page.keyboard.press('Control+s')
  await expect(state(page)).toContainText('No changes')
  await type(page, 'below')
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 2')
  const rows = readXlsx(await saved(page, id))[0]?.rows ?? []
  expect(rows.slice(0, 2).map(([first]) => first)).toEqual(['one\ntwo', 'below'])
})

test('a refused save of a workbook loses nothing, and a view link changes nothing', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const id = await store(ben, 'Broken.xlsx', testXlsx())
  const { page, expect: expected } = await open(ben)
  expected(/409/)
  await openSheet(page, `/edit/${id}`)
  await breakLock(portal, id)
  await type(page, 'Kept')
  const alert = frame(page).getByRole('main').getByRole('alert')
  await expect(alert).toContainText('This save was refused.')
  expect(await listRejected(portal, id)).toHaveLength(1)
  await alert.getByRole('button', { name: 'Take it back and save' }).click()
  await expect(state(page)).toHaveText('All changes saved')
  expect(readXlsx(await saved(page, id))[0]?.rows[0]?.[0]).toBe('Kept')

  await openSheet(page, `/edit/${id}?mode=view`, 'Read only')
  await type(page, 'Never')
  await expect(state(page)).toHaveText('Read only')
  expect(await listVersions(portal, id)).toHaveLength(2)
})

test('a new spreadsheet opens, and one that cannot be shown says why', async ({
  open,
  ben,
  store,
}) => {
  const { page } = await open(ben)
  await page.goto('/documents')
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Spreadsheet .xlsx' }).click()
  await expect(page).toHaveURL(/\/edit\//)
  await expect(state(page)).toContainText('No changes', { timeout: 30_000 })

  const rels = new DocxPackage(testXlsx()).text('xl/_rels/workbook.xml.rels')
  const chart = testXlsx({
    'xl/_rels/workbook.xml.rels': rels.replace('/worksheet"', '/chartsheet"'),
  })
  await page.goto(`/edit/${await store(ben, 'Chart.xlsx', chart)}`)
  const alert = frame(page).getByRole('main').getByRole('alert')
  await expect(alert).toContainText('begins with a chart on a sheet of its own')
  await page.goto(`/edit/${await store(ben, 'Damaged.xlsx', 'no workbook')}`)
  await expect(alert).toContainText('This workbook is damaged')
})
