import { expect, type Page } from '@playwright/test'
import { breakLock, mintToken } from '#e2e/support/operator'
import { sampleDocx } from '#e2e/support/sample-docx'
import { wopiClient } from '#e2e/support/wopi-client'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'
import { letEdit } from './support/rows'
import { go, ids, menu, test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'document', settings: { PREVIEWS: 'on', SOFFICE_PATH: 'off' } })

const poem = (...lines: string[]) =>
  ['The reading room', '', ...lines, 'Nobody turns a page aloud.', 'The lamps are low.'].join('\n')

/** Until the picture of the first page is made, for which the page asks again by itself. */
const untilPictured = (page: Page) =>
  expect(page.getByRole('img', { name: /^First page of/ })).toBeVisible({ timeout: 60_000 })

test('a document with its history', async ({ open, store, clock, portal, ana, ben }) => {
  await clock.ago(3 * 24 * 60)
  const id = await store(ana, 'Poem.txt', poem('A cat sleeps on the sill.'))
  const save = async (ago: number, words: string, headers: Record<string, string> = {}) => {
    // Each thing at a time of its own: what happened in the same moment has no order. A token of yesterday has ended.
    await clock.ago(ago + 2)
    const editor = wopiClient(await mintToken(portal, id, ana))
    await clock.ago(ago + 1)
    await editor.lock('a')
    await clock.ago(ago)
    await editor.putFile(words, { 'X-WOPI-Lock': 'a', ...headers })
    return editor
  }
  const byItself = { 'X-COOL-WOPI-IsAutosave': 'true' }
  await save(1559, poem('A cat sleeps on the warm sill.'), byItself)
  await save(1555, poem('A dog sleeps on the warm sill.'), byItself)
  await save(1550, poem('A dog sleeps on the warm sill,', 'and dreams of other dogs.'))
  const editor = await save(
    90,
    poem('A dog sleeps on the warm sill,', 'and dreams of two other dogs.'),
  )
  await clock.ago(89)
  await editor.unlock('a')
  await clock.ago(0)
  const { page, expect: expected } = await open(ana)
  expected(/404/)
  await go(page, `/documents/${id}`)
  await expect(page.getByRole('row', { name: /Version 5\b/ })).toBeVisible()
  await untilPictured(page)
  await menu(page, 'version 1', 'Label…')
  await page.getByRole('textbox', { name: 'Label' }).fill('As it was printed')
  await shot(page, 'document/label', { mask: ids(page) })
  await clock.ago(7)
  await page.getByRole('button', { name: 'Save the label' }).click()
  await expect(page.getByRole('row', { name: /Version 1\b/ })).toContainText('As it was printed')
  await clock.ago(5)
  await menu(page, 'version 4', 'Pin')
  await expect(page.getByRole('row', { name: /Version 4\b/ })).toContainText('Pinned')
  await clock.ago(0)
  await go(page, `/documents/${id}`)
  await shot(page, 'document/page', { mask: ids(page) })
  const openMenu = () => menu(page, 'Poem.txt')
  await openMenu()
  await shot(page, 'document/menu', { mask: ids(page), again: openMenu })
  await page.keyboard.press('Escape')
  await menu(page, 'Poem.txt', 'Save as a template…')
  await expect(page.getByRole('dialog').getByLabel('Name')).toHaveValue('Poem')
  await shot(page, 'document/save-as-template')
  await page.keyboard.press('Escape')
  await menu(page, 'version 1', 'Preview')
  await expect(page.getByRole('dialog').locator('img')).toBeVisible({ timeout: 60_000 })
  await shot(page, 'document/preview')
  await page.keyboard.press('Escape')
  const details = page.getByRole('region', { name: 'Details' })
  await shot(page, 'document/details', {
    forms: ['phone'],
    mask: ids(page),
    each: () => details.getByText('SHA-256').scrollIntoViewIfNeeded(),
  })
  await go(page, '/documents')
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await page.getByRole('table').getByRole('link', { name: 'Poem.txt', exact: true }).focus()
  await expect(details.getByText('As it was printed', { exact: true })).toBeVisible()
  await untilPictured(page)
  await shot(page, 'details/document', { forms: ['light', 'dark'], mask: ids(page) })
  await page.keyboard.press('i')
  await go(page, `/documents/${id}`)

  await page.getByRole('table', { name: 'Versions of Poem.txt' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: /2 autosaves before version 4/ }).click()
  await page.getByRole('checkbox', { name: 'Compare version 1', exact: true }).check()
  await page.getByRole('checkbox', { name: 'Compare version 5', exact: true }).check()
  await expect(page.getByRole('link', { name: 'Compare 1 and 5' })).toBeVisible()
  await shot(page, 'document/versions', { mask: ids(page) })
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot(page, 'document/restore', { mask: ids(page) })
  const busy = wopiClient(await mintToken(portal, id, ben, { rights: 'view' }))
  await busy.checkFileInfo()
  await editor.lock('b')
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
  await shot(page, 'document/restore-refused', { mask: ids(page) })
  await editor.unlock('b')

  await go(page, `/documents/${id}/compare?from=1&to=5`)
  await expect(page.locator('ins').first()).toBeVisible()
  await shot(page, 'document/compare')
  await go(page, `/documents/${id}/compare?from=5&to=5`)
  await shot(page, 'document/compare-same')
})

test('comparisons of other types', async ({ open, store, portal, ana }) => {
  const { page } = await open(ana)
  const twice = async (name: string, first: Uint8Array, second: Uint8Array<ArrayBuffer>) => {
    const id = await store(ana, name, first)
    const editor = wopiClient(await mintToken(portal, id, ana))
    await editor.lock('a')
    await editor.putFile(second, { 'X-WOPI-Lock': 'a' })
    await editor.unlock('a')
    await go(page, `/documents/${id}/compare?from=1&to=2`)
    await expect(page.getByText('Comparing the two versions')).toHaveCount(0)
  }
  const sheet = (value: string) => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>Lamps</t></is></c><c r="B1"><v>${value}</v></c></row>`
    return testXlsx({
      'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData>${row}</sheetData></worksheet>`,
    })
  }
  await twice('Budget.xlsx', sheet('12'), sheet('24'))
  await shot(page, 'document/compare-sheets')
  await twice('Report.docx', await sampleDocx(1), new Uint8Array(await sampleDocx(2)))
  await shot(page, 'document/compare-word')
  await twice('Picture.png', Buffer.from('not one'), new TextEncoder().encode('not two'))
  await shot(page, 'document/compare-refused')
})

test('a document that somebody else holds, and saves that were refused', async ({
  open,
  store,
  clock,
  portal,
  ana,
  ben,
}) => {
  await clock.ago(200)
  const id = await store(ana, 'Plan for the summer.docx', await sampleDocx())
  await clock.ago(199)
  letEdit(portal, id, ben)
  const editor = wopiClient(await mintToken(portal, id, ben))
  await clock.ago(52)
  await editor.lock('a')
  await clock.ago(51)
  await breakLock(portal, id)
  await clock.ago(50)
  await editor.putFile('too late', { 'X-WOPI-Lock': 'a' })
  await clock.ago(22)
  await editor.lock('b')
  await clock.ago(0)
  const { page } = await open(ana)
  await go(page, `/documents/${id}`)
  await expect(page.getByText('Ben Okafor is editing this document')).toBeVisible()
  await untilPictured(page)
  await shot(page, 'document/held', { mask: ids(page) })
  await page.getByRole('button', { name: 'Discard…' }).click()
  await shot(page, 'document/refused-discard', { mask: ids(page) })
  await page.keyboard.press('Escape')
  // What happens in the same moment has no order.
  await clock.ago(20)
  await editor.putFile('too late', { 'X-WOPI-Lock': 'b' })
  await clock.ago(2)
  await editor.unlock('b')
  await clock.ago(0)
  await go(page, `/documents/${id}`)
  await expect(page.getByText('Version 2 has exactly this content')).toBeVisible()
  await shot(page, 'document/refused-same', { mask: ids(page) })
  await menu(page, 'Plan for the summer.docx', 'Check out')
  await expect(page.getByText('You have checked this document out')).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await shot(page, 'document/checked-out', { mask: ids(page) })
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('complementary', { name: 'Places' })).toBeHidden()
  await shot(page, 'document/print', { mask: ids(page), forms: ['light'] })
  await page.emulateMedia({ media: null })
  // By name: what was stored in the same moment has no order.
  await go(page, '/documents?sort=name')
  await expect(page.getByText('Checked out by you')).toBeVisible()
  await shot(page, 'documents/checked-out')
})

test('what an admin says why of', async ({ open, store, clock, portal, ana, ben }) => {
  await clock.ago(90)
  const id = await store(ben, 'Booking of the hall.txt', 'From six to nine.')
  const editor = wopiClient(await mintToken(portal, id, ben))
  await clock.ago(80)
  await editor.putFile('From seven to ten.')
  await clock.ago(0)
  const { page } = await open(ana)
  await go(page, `/documents/${id}`)
  for (const [act, name] of [
    ['Save as a copy', 'admin-copy'],
    ['Make it the newest version', 'admin-adopt'],
    ['Discard…', 'admin-discard'],
  ] as const) {
    await page.getByRole('button', { name: act, exact: true }).click()
    await expect(page.getByRole('dialog').getByLabel('Reason')).toBeVisible()
    await shot(page, `document/${name}`, { mask: ids(page) })
    await page.keyboard.press('Escape')
  }
  await menu(page, 'Booking of the hall.txt', 'Move to trash')
  await expect(page.getByRole('dialog').getByLabel('Reason')).toBeVisible()
  await shot(page, 'document/admin-trash', { mask: ids(page) })
})
