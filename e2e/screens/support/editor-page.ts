import { expect, type Page } from '@playwright/test'
import { press } from '#e2e/support/hands'
import { now } from './screens-test'

export const frame = (page: Page) => page.frameLocator('iframe')
export const editorState = (page: Page) => frame(page).locator('footer').getByRole('status')
export const hostState = (page: Page) => page.getByRole('banner').getByRole('status')

export async function openEditor(page: Page, id: string, state = 'No changes', more = '') {
  await page.goto(`/edit/${id}${more}`)
  await expect(editorState(page)).toContainText(state)
}

/** What draws a Word document waits for time to pass. */
export async function openWord(page: Page, id: string) {
  const { clock } = page.context()
  await clock.setSystemTime(now)
  await openEditor(page, id)
  await clock.setFixedTime(now)
}

export async function typeAtEnd(page: Page, words: string) {
  await frame(page).getByRole('textbox', { name: 'Text of the document' }).click()
  await press(page, frame(page), 'Control+End')
  await page.keyboard.type(words)
}
