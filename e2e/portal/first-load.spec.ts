import { expect } from '@playwright/test'
import { test } from '#e2e/support/portal-test'

/** What a page may bring in scripts before anything is pressed, compressed. */
const budget = 200 * 1024

test('the list of documents comes with less than 200 KiB of scripts', async ({ open, ben }) => {
  const { page } = await open(ben)
  const scripts: Promise<[number, string]>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    scripts.push(
      request
        .sizes()
        .then(({ responseBodySize }) => [responseBodySize, new URL(request.url()).pathname]),
    )
  })
  await page.goto('/documents', { waitUntil: 'networkidle' })
  const loaded = (await Promise.all(scripts)).sort(([a], [b]) => b - a)
  const sum = loaded.reduce((bytes, [size]) => bytes + size, 0)
  expect(sum, JSON.stringify(loaded)).toBeLessThan(budget)
  // And some there are: none would mean that nothing was counted.
  expect(loaded.length).toBeGreaterThan(3)
})
