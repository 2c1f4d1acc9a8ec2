import { expect, test } from 'vitest'
import { isWhole, newKey, newOrderedKey } from './blob-key'

test('a key is 32 hexadecimal digits, never the same one', () => {
  const keys = [newKey(), newKey(), newOrderedKey(5), newOrderedKey(5), newOrderedKey()]
  expect(keys.filter(isWhole)).toEqual(keys)
  expect(new Set(keys).size).toBe(keys.length)
})

test('an ordered key comes behind all of earlier milliseconds', () => {
  const times = [0, 9, 10, 255, 256, Date.parse('2026-11-30'), Date.parse('2090-01-01')]
  const keys = times.map(newOrderedKey)
  expect(keys.toSorted()).toEqual(keys)
})
