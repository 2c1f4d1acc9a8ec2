import { expect, test } from 'vitest'
import { dayGroup } from './day-group'

const group = (at: string, now: string) => dayGroup(new Date(at), new Date(now), 'utc')

test('times stand under their day, week and month', () => {
  // A Thursday.
  const now = '2026-11-26T12:00:00Z'
  expect(group('2026-11-26T00:00:00Z', now)).toBe('Today')
  expect(group('2026-11-26T13:00:00Z', now)).toBe('Today')
  expect(group('2026-11-25T23:59:59Z', now)).toBe('Yesterday')
  expect(group('2026-11-23T00:00:00Z', now)).toBe('Earlier this week')
  expect(group('2026-11-22T23:59:59Z', now)).toBe('Last week')
  expect(group('2026-11-16T00:00:00Z', now)).toBe('Last week')
  expect(group('2026-11-15T23:00:00Z', now)).toBe('Earlier this month')
  expect(group('2026-10-31T23:00:00Z', now)).toBe('October')
  expect(group('2025-11-26T23:00:00Z', now)).toBe('November 2025')
})

test('on a Monday yesterday was last week, and is called yesterday', () => {
  expect(group('2026-11-29T10:00:00Z', '2026-11-30T00:10:00Z')).toBe('Yesterday')
  expect(group('2026-11-28T10:00:00Z', '2026-11-30T00:10:00Z')).toBe('Last week')
})

test('a day is one of the reader’s zone', () => {
  const at = new Date(2026, 10, 26, 0, 30)
  expect(dayGroup(at, new Date(2026, 10, 26, 23, 30), 'reader')).toBe('Today')
  expect(dayGroup(at, new Date(2026, 10, 27, 0, 10), 'reader')).toBe('Yesterday')
})
