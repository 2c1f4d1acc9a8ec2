import { expect, it } from 'vitest'
import { overTheLine } from './over-the-line'

it('gives what the portal answered', async () => {
  const done = { kind: 'done', value: 7, message: null } as const
  expect(await overTheLine(async () => done, 'Away.')).toBe(done)
})

it('refuses when the portal cannot be reached', async () => {
  const away = () => Promise.reject(new TypeError('Failed to fetch'))
  expect(await overTheLine(away, 'Away.')).toMatchObject({ kind: 'refused', message: 'Away.' })
})

it('lets through what the server threw: a redirect', async () => {
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;/x' })
  await expect(overTheLine(() => Promise.reject(redirect), 'Away.')).rejects.toBe(redirect)
})
