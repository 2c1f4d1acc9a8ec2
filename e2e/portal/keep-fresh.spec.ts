import { expect } from '@playwright/test'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test.use({ alone: 'keep-fresh' })

test('a list renews itself, waits without a connection, and catches up when there is one', async ({
  open,
  store,
  portal,
}) => {
  const hedwig = await createPerson(portal, 'Hedwig')
  await store(hedwig, 'first.txt', 'x')
  const { page, expect: expected } = await open(hedwig)
  expected(/ERR_INTERNET_DISCONNECTED/)
  const { clock } = page.context()
  await clock.install()
  await page.goto('/documents')
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  await expect(link('first.txt')).toBeVisible()
  // Gone as soon as the page is loaded anew, as Next.js does when it gets no answer.
  await page.evaluate(() => Object.assign(window, { stillThere: true }))
  const stillThere = () => page.evaluate((): unknown => Reflect.get(window, 'stillThere'))

  await store(hedwig, 'second.txt', 'x')
  await expect(async () => {
    await clock.fastForward(30_000)
    await expect(link('second.txt')).toBeVisible({ timeout: 2000 })
  }).toPass()

  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.context().setOffline(true)
  await expect(page.getByText('You are offline.')).toBeVisible()
  asked.length = 0
  await store(hedwig, 'third.txt', 'x')
  await clock.fastForward(5 * 60_000)
  await expect(page.getByText('You are offline.')).toBeVisible()
  await expect(link('second.txt')).toBeVisible()
  await expect(link('third.txt')).toHaveCount(0)
  expect(asked.filter((url) => url.includes('/documents'))).toEqual([])

  await page.context().setOffline(false)
  await expect(link('third.txt')).toBeVisible()
  expect(await stillThere()).toBe(true)
})

test('a list stays as it is while the portal is started again, and goes on', async ({
  open,
  store,
  portal,
}) => {
  const ingmar = await createPerson(portal, 'Ingmar')
  await store(ingmar, 'before.txt', 'x')
  const { page, expect: expected } = await open(ingmar)
  expected(/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING/)
  const { clock } = page.context()
  await clock.install()
  await page.goto('/documents')
  const link = (name: string) => page.getByRole('link', { name, exact: true })
  await expect(link('before.txt')).toBeVisible()
  await page.evaluate(() => Object.assign(window, { stillThere: true }))

  await portal.kill()
  const asked = page.waitForEvent('requestfailed')
  await clock.fastForward(30_000)
  await asked
  await clock.fastForward(5 * 60_000)
  await portal.start()
  await store(ingmar, 'after.txt', 'x')
  await expect(async () => {
    await clock.fastForward(30_000)
    await expect(link('after.txt')).toBeVisible({ timeout: 2000 })
  }).toPass()
  expect(await page.evaluate((): unknown => Reflect.get(window, 'stillThere'))).toBe(true)
})
