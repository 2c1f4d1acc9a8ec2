import { expect, test } from 'vitest'
import { speak } from '#messages/speak'
import { dayGroup, dayName } from './day-group'

const t = speak('en', 'documents')
const group = (at: string, now: string) =>
  dayGroup({ at: new Date(at), now: new Date(now), zone: 'utc' }, t, 'en')

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
  const group = (now: Date) => dayGroup({ at, now, zone: 'reader' }, t, 'en')
  expect(group(new Date(2026, 10, 26, 23, 30))).toBe('Today')
  expect(group(new Date(2026, 10, 27, 0, 10))).toBe('Yesterday')
})

test('a timeline has a heading for each day', () => {
  const name = (at: string, locale: 'en' | 'de' = 'en') => {
    const days = { at: new Date(at), now: new Date('2026-11-26T12:00:00Z'), zone: 'utc' } as const
    return dayName(days, speak(locale, 'documents'), locale)
  }
  expect(name('2026-11-26T13:00:00Z')).toBe('Today')
  expect(name('2026-11-25T00:00:00Z')).toBe('Yesterday')
  expect(name('2026-11-24T23:59:59Z')).toBe('Tuesday 24 November')
  expect(name('2026-11-20T00:00:00Z')).toBe('Friday 20 November')
  expect(name('2026-11-19T23:00:00Z')).toBe('19 November')
  expect(name('2025-12-31T23:00:00Z')).toBe('31 December 2025')
  expect(name('2026-11-24T23:59:59Z', 'de')).toBe('Dienstag, 24. November')
  expect(name('2025-12-31T23:00:00Z', 'de')).toBe('31. Dezember 2025')
})
