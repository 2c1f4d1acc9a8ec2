import { expect, test } from 'vitest'
import { formatMicros, nextModifiedAt, parseMicros } from './time'

test.each([
  ['2026-01-01T10:00:00.000001Z', '2026-01-01T10:00:00.000001Z'],
  ['2026-01-01T10:00:00.123456Z', '2026-01-01T10:00:00.123456Z'],
  ['2026-01-01T10:00:00.123Z', '2026-01-01T10:00:00.123000Z'],
  ['2026-01-01T10:00:00Z', '2026-01-01T10:00:00.000000Z'],
  ['2026-01-01T10:00:00.1234567Z', '2026-01-01T10:00:00.123456Z'],
  ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000000Z'],
])('reads %s and prints %s', (text, printed) => {
  expect(formatMicros(parseMicros(text) ?? -1n)).toBe(printed)
})

test.each(['', 'undefined', '2026-13-01T00:00:00Z', '2026-01-01', '2026-01-01T10:00:00+01:00'])(
  'refuses «%s»',
  (text) => {
    expect(parseMicros(text)).toBeNull()
  },
)

test('moves on when the clock stands still or goes back', () => {
  const now = new Date('2026-01-01T10:00:00.000Z')
  const micros = BigInt(now.getTime()) * 1000n
  expect(nextModifiedAt(now, 0n)).toBe(micros)
  expect(nextModifiedAt(now, micros)).toBe(micros + 1n)
  expect(nextModifiedAt(now, micros + 500n)).toBe(micros + 501n)
})
