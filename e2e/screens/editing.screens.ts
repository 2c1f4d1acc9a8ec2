import { expect, type Page } from '@playwright/test'
import { settle } from '#e2e/support/hands'
import { knowOffice } from '#e2e/support/office-frame/office-test'
import { breakLock, mintToken } from '#e2e/support/operator'
import { sampleDocx } from '#e2e/support/sample-docx'
import { wopiClient } from '#e2e/support/wopi-client'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'
import {
  editorState,
  frame,
  hostState,
  openEditor,
  openWord,
  typeAtEnd,
} from './support/editor-page'
import { test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'editing' })

async function openTable(page: Page, id: string) {
  await openEditor(page, id)
  const sheet = frame(page).locator('canvas[id^="univer-sheet-main-canvas"]')
  await sheet.click({ position: { x: 100, y: 34 } })
  await settle(frame(page))
}

const loans = `day,reader,title,days
2030-04-02,"Okafor, Ben",The Lamp,14
2030-04-09,Berger,"A ""quiet"" room",7
2030-04-11,Lang,Shelves and how to fill them,21
`

const code = `"""How many books fit on a shelf."""

WALLS = {"north": 412, "south": 388}


def total(walls: dict[str, int]) -> int:
    # Both walls, and the twelve on the table.
    return sum(walls.values()) + 12


print(f"{total(WALLS)} books")
`

/** A workbook in which one cell has lines. */
function budget() {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const words = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  const lines = words('A2', 'Lamps\nfor the reading room\nand the hall')
  const rows = [
    `<row r="1">${words('A1', 'What')}${words('B1', 'Euro')}</row>`,
    `<row r="2" ht="50" customHeight="1">${lines}<c r="B2"><v>1240</v></c></row>`,
    `<row r="3">${words('A3', 'Shelves')}<c r="B3"><v>3100.5</v></c></row>`,
    `<row r="4">${words('A4', 'Together')}<c r="B4"><f>SUM(B2:B3)</f><v>4340.5</v></c></row>`,
  ]
  return testXlsx({
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><cols><col min="1" max="1" width="26" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`,
  })
}

test('opening, typing, saving, history beside, and leaving with what cannot be saved', async ({
  open,
  store,
  clock,
  portal,
  ana,
}) => {
  await clock.ago(90)
  const id = await store(ana, 'Opening speech.txt', 'Dear friends,\n\nwelcome.\n')
  const editor = wopiClient(await mintToken(portal, id, ana))
  await editor.lock('a')
  for (const ago of [80, 79, 78]) {
    await clock.ago(ago)
    const autosave = { 'X-WOPI-Lock': 'a', 'X-COOL-WOPI-IsAutosave': 'true' }
    await editor.putFile(`Dear friends,\n\nwelcome (${ago}).\n`, autosave)
  }
  await editor.putFile('Dear friends,\n\nwelcome to the reading room.\n', { 'X-WOPI-Lock': 'a' })
  await editor.unlock('a')
  await clock.ago(0)
  const { page, expect: expected } = await open(ana)
  expected(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|409|beforeunload/)
  await page.route('**/editor/open*', () => undefined)
  await page.goto(`/edit/${id}`)
  await expect(page.getByText('Opening in')).toBeVisible()
  await shot(page, 'editing/opening')
  await expect(page.getByText('has not answered yet')).toBeVisible({ timeout: 60_000 })
  await shot(page, 'editing/silent')
  await page.unrouteAll({ behavior: 'ignoreErrors' })

  await openEditor(page, id)
  await expect(hostState(page)).toContainText('Saved · version 5')
  await shot(page, 'editing/text')
  // What is on its way never arrives: in a document of its own, whose versions nobody counts.
  await openEditor(page, await store(ana, 'Notes.txt', 'For the opening:\n'))
  await page.route('**/contents', (route) =>
    route.request().method() === 'POST' ? undefined : route.fallback(),
  )
  await typeAtEnd(page, 'Coffee is in the hall.')
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saving…')
  await shot(page, 'editing/saving', { forms: ['light', 'phone'] })
  await page.unrouteAll({ behavior: 'ignoreErrors' })

  await openEditor(page, id)
  await page.getByRole('button', { name: 'Version history' }).click()
  const drawer = page.getByRole('complementary', { name: 'Version history' })
  await drawer.getByText('3 autosaves before it').click()
  await shot(page, 'editing/history')
  await drawer.getByRole('button', { name: 'Restore version 1' }).click()
  await shot(page, 'editing/restore')
  await page.keyboard.press('Escape')
  await drawer.getByRole('button', { name: 'Close the version history' }).click()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByLabel('Address')).toBeVisible()
  await shot(page, 'editing/share', { mask: [page.getByLabel('Address')] })
  await page.keyboard.press('Escape')

  await page.context().setOffline(true)
  await typeAtEnd(page, 'Typed offline.')
  await expect(frame(page).getByText('The portal cannot be reached.')).toBeVisible()
  await expect(hostState(page)).toContainText('Offline')
  await shot(page, 'editing/offline')
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  const leaving = page.getByRole('dialog', { name: 'Some edits are not saved' })
  await expect(leaving).toBeVisible()
  await shot(page, 'editing/leave')
  await leaving.getByRole('button', { name: 'Stay' }).click()
  await page.context().setOffline(false)
  await expect(editorState(page)).toHaveText('All changes saved', { timeout: 40_000 })

  await breakLock(portal, id)
  await typeAtEnd(page, ' Too late.')
  await expect(hostState(page)).toContainText('Save refused')
  await shot(page, 'editing/refused')
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(leaving).toBeVisible()
  await shot(page, 'editing/leave-refused')
})

test('somebody else edits', async ({ open, store, clock, portal, ana, ben }) => {
  await clock.ago(40)
  const id = await store(ben, 'Minutes.md', '# Minutes\n\nAna was **there**.\n')
  const editor = wopiClient(await mintToken(portal, id, ben))
  await clock.ago(22)
  await editor.lock('a')
  await clock.ago(0)
  const { page, expect: expected } = await open(ana)
  expected(/409/)
  await openEditor(page, id, 'Read only')
  await expect(page.getByText('has been editing since')).toBeVisible()
  await shot(page, 'editing/held')
  await page.getByRole('button', { name: 'Tell me when free' }).click()
  await expect(page.getByRole('button', { name: 'You will be told' })).toBeVisible()
  await shot(page, 'editing/waiting', { forms: ['light', 'phone'] })
  await clock.ago(3)
  await editor.putFile('# Minutes\n\nAna and Eva were **there**.\n', { 'X-WOPI-Lock': 'a' })
  await clock.ago(0)
  await expect(page.getByText('Version 2 is newer than what you see here.')).toBeVisible()
  await shot(page, 'editing/newer-version')
  await page.getByRole('button', { name: 'Show version 2' }).click()
  await expect(frame(page).getByText('Ana and Eva').first()).toBeVisible()
  await editor.unlock('a')
  await expect(page.getByText('The document is free now.')).toBeVisible()
  await expect(page.getByText('“Minutes.md” is free now.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await shot(page, 'editing/free')
  await page.getByRole('button', { name: 'Edit now' }).click()
  await expect(editorState(page)).toHaveText('No changes')
  await shot(page, 'editing/markdown')
})

test('every kind of editor, and none', async ({ open, store, clock, portal, ana }) => {
  const { page, expect: expected } = await open(ana)
  expected(/beforeunload/)
  await clock.ago(3 * 60)
  const report = await store(ana, 'Report on the reading room.docx', await sampleDocx())
  for (const [ago, sections] of [
    [40, 2],
    [31, 1],
  ] as const) {
    await clock.ago(ago)
    const writer = wopiClient(await mintToken(portal, report, ana))
    await writer.lock('a')
    await writer.putFile(new Uint8Array(await sampleDocx(sections)), { 'X-WOPI-Lock': 'a' })
    await writer.unlock('a')
  }
  await clock.ago(0)
  await openWord(page, report)
  await shot(page, 'editing/word', { again: () => openWord(page, report) })
  await page.getByRole('button', { name: 'Version history' }).click()
  await expect(page.getByRole('complementary', { name: 'Version history' })).toContainText(
    'Version 1',
  )
  // A file with the day in it is some bytes larger or smaller each time.
  await shot(page, 'editing/word-history', { say: [['([−+])\\d+ B', '$1130 B']] })
  await openTable(page, await store(ana, 'Budget.xlsx', budget()))
  await shot(page, 'editing/sheet')
  await openTable(page, await store(ana, 'Loans.csv', loans))
  await shot(page, 'editing/csv')
  await openEditor(page, await store(ana, 'Broken.csv', 'a,b\n"1,2\n3,4\n'))
  await expect(frame(page).getByText('in line 2 begins a quote')).toBeVisible()
  await shot(page, 'editing/csv-as-text')
  await openEditor(page, await store(ana, 'shelves.py', code))
  await shot(page, 'editing/code')

  // The portal asks again which editors there are when time has passed.
  await clock.ago(-2)
  const office = await knowOffice(portal, 'collabora')
  await page.goto(`/edit/${await store(ana, 'Letter.docx', 'Dear readers,')}`)
  const chooser = page.getByRole('button', { name: /Choose another one/ })
  await chooser.click()
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await shot(page, 'editing/chooser', { again: () => chooser.click() })
  // Its page asks its server for news.
  await page.goto('about:blank')
  office.close()
})
