import { expect } from '@playwright/test'
import { test } from '#e2e/support/portal-test'
import { routes } from '#lib/routes'

/** What a page may bring in scripts before anything is pressed, compressed. */
const budget = 200 * 1024

test('no page comes with more than 200 KiB of scripts', async ({ open, store, ana }) => {
  const { page } = await open(ana)
  const plan = await store(ana, 'First load.txt', 'words')
  let scripts: Promise<[number, string]>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return
    scripts.push(
      request
        .sizes()
        .then(({ responseBodySize }) => [responseBodySize, new URL(request.url()).pathname]),
    )
  })
  const cache = await page.context().newCDPSession(page)
  await cache.send('Network.setCacheDisabled', { cacheDisabled: true })
  for (const path of [
    ...[routes.documents, routes.shared, routes.trash, routes.document(plan), routes.profile],
    ...[routes.admin.overview, routes.admin.users, routes.admin.audit, routes.admin.storage],
  ]) {
    scripts = []
    await page.goto(path, { waitUntil: 'networkidle' })
    const loaded = (await Promise.all(scripts)).sort(([a], [b]) => b - a)
    const sum = loaded.reduce((bytes, [size]) => bytes + size, 0)
    expect.soft(sum, `${path}: ${JSON.stringify(loaded)}`).toBeLessThan(budget)
    // And some there are: none would mean that nothing was counted.
    expect(loaded.length, path).toBeGreaterThan(3)
  }
})
