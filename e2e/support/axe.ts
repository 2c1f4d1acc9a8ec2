import AxeBuilder from '@axe-core/playwright'
import { expect, type Frame, type Page } from '@playwright/test'

/**
 * WCAG 2.2 AA and what axe holds for good practice, frames included; in the dark, where only colours differ, the
 * contrast. The .docx editor's own toolbar and comments, and the grid of spreadsheets, come from packages and are
 * left out; what the portal puts around them is not.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  await expectNone(page, 'light', axe(page).withTags(tags))
  await expectNone(page, 'dark', axe(page).withRules(['color-contrast']))
  await page.emulateMedia({ colorScheme: null })
}

const axe = (page: Page) =>
  new AxeBuilder({ page })
    .exclude(['iframe', '.carrel-docx'])
    .exclude(['iframe', '.carrel-sheet'])
    // Puts results of frames together in a page of its own, which takes as long as finding them does.
    .setLegacyMode(page.frames().length === 1)

async function expectNone(page: Page, colorScheme: 'light' | 'dark', rules: AxeBuilder) {
  await page.emulateMedia({ colorScheme })
  for (const frame of page.frames()) await settle(frame)
  const { violations } = await rules.analyze()
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n    ${failureSummary}`).join('\n')}`,
  )
  expect(found, `axe, ${colorScheme}, ${page.url()}`).toEqual([])
}

/**
 * Waits until colours have stopped fading from one scheme to the other. A frame that went meanwhile has no colours, and one
 * that went on to another page has those of that page.
 */
async function settle(frame: Frame): Promise<void> {
  await frame
    .evaluate(async () => {
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
      const fading = document.getAnimations().filter((each) => each instanceof CSSTransition)
      await Promise.all(fading.map((each) => each.finished.catch(() => {})))
    })
    .catch((error: unknown) => {
      if (frame.isDetached()) return
      if (!/context was destroyed/.test(String(error))) throw error
      return settle(frame)
    })
}
