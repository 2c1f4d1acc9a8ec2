import { expect, it } from 'vitest'
import { speak } from '#messages/speak'
import { relative } from './relative'

const now = Date.parse('2026-03-04T12:00:00Z')

it.each([
  ['2026-03-04T12:00:00Z', 'just now'],
  ['2026-03-04T11:59:20Z', 'just now'],
  ['2026-03-04T11:59:00Z', '1 min ago'],
  ['2026-03-04T11:20:00Z', '40 min ago'],
  ['2026-03-04T11:00:00Z', '1 hour ago'],
  ['2026-03-03T15:00:00Z', '21 hours ago'],
  ['2026-03-03T12:00:00Z', '1 day ago'],
  ['2026-02-26T12:00:00Z', '6 days ago'],
  ['2026-02-25T12:00:00Z', null],
  ['2026-03-04T12:00:30Z', 'in a moment'],
  ['2026-03-04T12:29:00Z', 'in 29 min'],
  ['2026-03-06T12:00:00Z', 'in 2 days'],
])('says of %s: %s', (at, said) => {
  expect(relative(new Date(at), now, speak('en', 'common'))).toBe(said)
})

it.each([
  ['2026-03-04T11:59:00Z', 'vor 1 min'],
  ['2026-03-04T11:00:00Z', 'vor 1 Stunde'],
  ['2026-02-26T12:00:00Z', 'vor 6 Tagen'],
  ['2026-03-04T12:00:30Z', 'gleich'],
])('says of %s in German: %s', (at, said) => {
  expect(relative(new Date(at), now, speak('de', 'common'))).toBe(said)
})
