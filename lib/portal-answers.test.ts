import { afterEach, expect, test, vi } from 'vitest'
import { portalAnswers } from './portal-answers'

afterEach(() => vi.unstubAllGlobals())

function browser(onLine: boolean, fetch: () => Promise<Response>) {
  const asked = vi.fn(fetch)
  vi.stubGlobal('navigator', { onLine })
  vi.stubGlobal('fetch', asked)
  return asked
}

test('a portal that is there answers, and so does a proxy that keeps the address to itself', async () => {
  const asked = browser(true, async () => new Response(null))
  expect(await portalAnswers()).toBe(true)
  expect(asked).toHaveBeenCalledExactlyOnceWith(
    '/api/ready',
    expect.objectContaining({ method: 'HEAD', cache: 'no-store' }),
  )
  browser(true, async () => new Response(null, { status: 403 }))
  expect(await portalAnswers()).toBe(true)
})

test('a portal that starts again, or whose proxy finds nobody, does not', async () => {
  browser(true, async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(await portalAnswers()).toBe(false)
  for (const status of [502, 503, 504]) {
    browser(true, async () => new Response(null, { status }))
    expect(await portalAnswers()).toBe(false)
  }
})

test('without a connection nobody is asked', async () => {
  const asked = browser(false, async () => new Response(null))
  expect(await portalAnswers()).toBe(false)
  expect(asked).not.toHaveBeenCalled()
})
