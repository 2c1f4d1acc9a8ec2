import { expect } from '@playwright/test'
import { sampleDocx } from '#e2e/support/sample-docx'
import {
  editorState,
  frame,
  hostState,
  openEditor,
  openWord,
  typeAtEnd,
} from './support/editor-page'
import { letEdit } from './support/rows'
import { go, menu, test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'held' })

test('a name in the bar, a second window, edits that a crash left', async ({
  open,
  store,
  clock,
  ana,
}) => {
  await clock.ago(40)
  const id = await store(ana, 'Opening speech.txt', 'Dear friends,\n\nwelcome.\n')
  await clock.ago(22)
  const { page, expect: expected } = await open(ana)
  expected(/409|ERR_FAILED|beforeunload/)
  await openEditor(page, id)
  await page.getByRole('button', { name: 'Opening speech.txt' }).click()
  await shot(page, 'editing/rename', { headings: 0 })
  await page.keyboard.press('Escape')
  await clock.ago(0)
  const second = await page.context().newPage()
  await openEditor(second, id, 'Read only')
  await expect(second.getByText('You have this document open in another window.')).toBeVisible()
  await shot(second, 'editing/other-window')

  await page.route('**/contents', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.fallback(),
  )
  await typeAtEnd(page, 'Coffee is in the hall.')
  await expect(editorState(page)).toContainText('No connection')
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => undefined)
  await crashed
  await second.reload()
  const kept = frame(second).getByText('There are edits of yours that were not saved')
  await second.getByRole('button', { name: 'Continue here' }).click()
  await expect(kept).toBeVisible()
  await shot(second, 'editing/kept-edits')
})

test('what is shared to be read, and taken back while it is open', async ({
  open,
  store,
  clock,
  ana,
  ben,
}) => {
  await clock.ago(50)
  const id = await store(ana, 'Plan for the summer.txt', 'Swim.\n')
  await clock.ago(0)
  const { page } = await open(ana)
  await go(page, '/documents')
  await menu(page, 'Plan for the summer.txt', 'Share…')
  const dialog = page.getByRole('dialog', { name: 'Share “Plan for the summer.txt”' })
  await dialog.getByRole('combobox', { name: 'People and groups' }).fill('be')
  await dialog.getByRole('option', { name: ben.name }).click()
  await dialog.getByLabel('What those chosen may do').selectOption('Can edit')
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  const may = dialog.getByLabel(`What ${ben.name} may do`)
  await expect(may).toHaveValue('edit')

  const reader = await open(ben)
  reader.expect(/401|404|beforeunload/)
  await openEditor(reader.page, id)
  await may.selectOption('Can view')
  await expect(reader.page.getByText('You may only read this document now.')).toBeVisible({
    timeout: 60_000,
  })
  await shot(reader.page, 'editing/may-only-read')
  await openEditor(reader.page, id, 'Read only')
  await expect(hostState(reader.page)).toContainText('Saved · version 1')
  await shot(reader.page, 'editing/read-only')
  await dialog.getByRole('button', { name: `Stop sharing with ${ben.name}` }).click()
  await expect(reader.page.getByText('You have no access to this document any more.')).toBeVisible({
    timeout: 60_000,
  })
  await shot(reader.page, 'editing/access-ended')
})

test('comments of a Word document on a phone, opened and closed again', async ({
  open,
  store,
  ana,
}) => {
  const { page } = await open(ana)
  const id = await store(ana, 'Report.docx', await sampleDocx())
  await page.setViewportSize({ width: 390, height: 844 })
  await openWord(page, id)
  await frame(page).locator('.docx-comment-margin-markers').getByRole('button').first().click()
  await expect(frame(page).getByText('Is this number right?')).toBeVisible()
  await shot(page, 'editing/word-comments', { forms: ['phone'] })
  await page.setViewportSize({ width: 390, height: 844 })
  await frame(page).getByRole('button', { name: 'Close the comments' }).click()
  await expect(frame(page).getByText('Is this number right?')).toBeHidden()
})

test('somebody is mentioned in a comment of a Word document', async ({
  open,
  store,
  portal,
  ana,
  ben,
}) => {
  const { page } = await open(ana)
  const id = await store(ana, 'Draft of the report.docx', await sampleDocx())
  letEdit(portal, id, ben)
  await openWord(page, id)
  await frame(page).locator('.layout-run', { hasText: 'reading room' }).first().click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await frame(page).locator('button[style*="translate(-50%, -50%)"]').click()
  await frame(page)
    .getByPlaceholder('Add a comment...')
    .pressSequentially('Is that still its name, @')
  const people = frame(page).getByRole('listbox', { name: 'Mention somebody' })
  await expect(people.getByRole('option')).toHaveText([/Ben Okafor/])
  await shot(page, 'editing/word-mention', { forms: ['light', 'dark'] })
})
