import type { FrameLocator, Page } from '@playwright/test'

/**
 * Waits as long as an editor needs to make a click or a key its own. ProseMirror learns of a moved caret only
 * when the browser tells it, and for 20 ms after it gets the focus it puts the caret back where it was: a
 * person is never that quick, a script is. The clock that counts is the page's, which may be busy.
 */
export async function settle(where: Page | FrameLocator): Promise<void> {
  await where
    .locator('body')
    .evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 60)))
}

/** Presses keys that move the caret, one by one, each when the one before has been taken in. */
export async function press(page: Page, where: Page | FrameLocator, ...keys: string[]) {
  for (const key of keys) {
    await page.keyboard.press(key)
    await settle(where)
  }
}
