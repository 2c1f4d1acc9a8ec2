import { expect, test } from 'vitest'
import { bearsToken } from './bears-token'

test('only the very token as a bearer token opens', () => {
  const token = 'a-token-of-some-length'
  expect(bearsToken(`Bearer ${token}`, token)).toBe(true)
  expect(bearsToken(`bearer  ${token} `, token)).toBe(true)
  for (const sent of [null, '', token, `Basic ${token}`, `Bearer ${token}x`, 'Bearer ', 'Bearer']) {
    expect(bearsToken(sent, token)).toBe(false)
  }
})
