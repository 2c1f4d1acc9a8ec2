import { expect, type Page } from '@playwright/test'

/** Nothing of a page stands beyond the edge of a phone. */
export async function fitsOnAPhone(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  const [inside = 0, all] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollWidth,
  ])
  expect(all, `${page.url()} on a phone`).toBeLessThanOrEqual(inside)
  if (before) await page.setViewportSize(before)
}
