import { expect, type Locator } from '@playwright/test'

/** Waits until React has taken an element over. Clicks before that are replayed; drops are not. */
export async function hydrated(element: Locator): Promise<void> {
  await expect
    .poll(() =>
      element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps$'))),
    )
    .toBe(true)
}
