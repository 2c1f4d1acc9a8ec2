import { expect, type Page } from '@playwright/test'
import { press } from '#e2e/support/hands'
import { knowOffice } from '#e2e/support/office-frame/office-test'
import { breakLock, mintToken } from '#e2e/support/operator'
import { sampleDocx } from '#e2e/support/sample-docx'
import { samplePdf } from '#e2e/support/sample-pdf'
import { wopiClient } from '#e2e/support/wopi-client'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'
import { test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'editing' })

const frame = (page: Page) => page.frameLocator('iframe')
const editorState = (page: Page) => frame(page).locator('footer').getByRole('status')
const hostState = (page: Page) => page.getByRole('banner').getByRole('status')

async function openEditor(page: Page, id: string, state = 'No changes', more = '') {
  await page.goto(`/edit/${id}${more}`)
  await expect(editorState(page)).toContainText(state)
}

async function typeAtEnd(page: Page, words: string) {
  await frame(page).getByRole('textbox', { name: 'Text of the document' }).click()
  await press(page, frame(page), 'Control+End')
  await page.keyboard.type(words)
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
  await page.unrouteAll({ behavior: 'ignoreErrors' })

  await openEditor(page, id)
  await expect(hostState(page)).toContainText('Saved · version 5')
  await shot(page, 'editing/text')
  await page.route('**/contents', (route) =>
    route.request().method() === 'POST' ? undefined : route.fallback(),
  )
  await typeAtEnd(page, 'Coffee is in the hall.')
  await expect(hostState(page)).toContainText('Unsaved changes')
  await shot(page, 'editing/unsaved', { forms: ['light', 'phone'] })
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
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot(page, 'editing/share', { mask: [page.getByLabel('Address')] })
  await page.keyboard.press('Escape')

  await page.context().setOffline(true)
  await typeAtEnd(page, 'Typed offline.')
  await expect(frame(page).getByText('The portal cannot be reached.')).toBeVisible()
  await expect(hostState(page)).toContainText('Offline')
  await shot(page, 'editing/offline')
  await page.context().setOffline(false)
  await expect(editorState(page)).toHaveText('All changes saved', { timeout: 40_000 })

  await breakLock(portal, id)
  await typeAtEnd(page, ' Too late.')
  await expect(hostState(page)).toContainText('Save refused')
  await shot(page, 'editing/refused')
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(page.getByRole('dialog', { name: 'Some edits are not saved' })).toBeVisible()
  await shot(page, 'editing/leave')
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
  await expect(page.getByText('is editing since')).toBeVisible()
  await shot(page, 'editing/held')
  await page.getByRole('button', { name: 'Tell me when free' }).click()
  await editor.unlock('a')
  await expect(page.getByText('The document is free now.')).toBeVisible()
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
  const writer = wopiClient(await mintToken(portal, report, ana))
  await writer.lock('a')
  for (const [ago, sections] of [
    [40, 2],
    [31, 1],
  ] as const) {
    await clock.ago(ago)
    await writer.putFile(new Uint8Array(await sampleDocx(sections)), { 'X-WOPI-Lock': 'a' })
  }
  await writer.unlock('a')
  await clock.ago(0)
  await openEditor(page, report)
  await shot(page, 'editing/word')
  await page.getByRole('button', { name: 'Version history' }).click()
  await expect(page.getByRole('complementary', { name: 'Version history' })).toContainText(
    'Version 1',
  )
  await shot(page, 'editing/word-history')
  await openEditor(page, await store(ana, 'Budget.xlsx', testXlsx()))
  await expect(frame(page).locator('canvas[id^="univer-sheet-main-canvas"]')).toBeVisible()
  await shot(page, 'editing/sheet')
  await page.goto(`/edit/${await store(ana, 'Floor plan.pdf', samplePdf(['The floor plan']))}`)
  await expect(frame(page).locator('canvas').first()).toBeVisible()
  await shot(page, 'editing/pdf')
  await page.goto(`/edit/${await store(ana, 'Old catalogue.zip', 'x'.repeat(900))}`)
  await expect(page.getByText('This type of file cannot be opened here').first()).toBeVisible()
  await shot(page, 'editing/no-editor')

  const office = await knowOffice(portal, 'collabora')
  await page.goto(`/edit/${await store(ana, 'Letter.docx', await sampleDocx())}`)
  const chooser = page.getByRole('button', { name: /Choose another one/ })
  await chooser.click()
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await shot(page, 'editing/chooser', { again: () => chooser.click() })
  office.close()
})
