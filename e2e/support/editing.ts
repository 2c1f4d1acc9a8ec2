import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import { press, settle } from './hands'

/** The host page with an editor in its frame. */
export interface Editing {
  page: Page
  frame: FrameLocator
  /** What the host's own record says about the saves. */
  saveState: Locator
  /** What the editor says about the edits. */
  editorState: Locator
}

/** Opens a document for editing by its address, and waits until the editor shows it. */
export async function openEditor(page: Page, documentId: string): Promise<Editing> {
  await page.goto(`/edit/${documentId}`)
  return await editing(page)
}

/** The editor of a host page that is being opened. */
export async function editing(page: Page): Promise<Editing> {
  const frame = page.frameLocator('iframe')
  const editorState = frame.locator('footer').getByRole('status')
  await expect(editorState).toHaveText(/No changes|All changes saved|Read only/, {
    timeout: 30_000,
  })
  const saveState = page.getByRole('banner').getByRole('status')
  return { page, frame, saveState, editorState }
}

/** Types behind a piece of text of a .docx, at the end of its line. */
export async function typeAfter(
  { page, frame }: Pick<Editing, 'page' | 'frame'>,
  text: string,
  words: string,
) {
  await frame.getByText(text, { exact: false }).first().click()
  await settle(frame)
  await press(page, frame, 'End')
  await page.keyboard.type(words, { delay: 15 })
}

/** Saves with the keyboard and waits until the host has it. */
export async function save({ page, saveState, editorState }: Editing, version: number) {
  await page.keyboard.press('ControlOrMeta+s')
  await expect(editorState).toHaveText('All changes saved', { timeout: 20_000 })
  await expect(saveState).toContainText(`Saved · version ${version} `, { timeout: 20_000 })
}
