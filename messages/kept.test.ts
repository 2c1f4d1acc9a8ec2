import { expect, test } from 'vitest'
import { keep, tellKept } from './kept'
import { speak } from './speak'

const [english, german] = [speak('en', 'adminPeople'), speak('de', 'adminPeople')]

test('what was kept is told in the language of whoever reads it', () => {
  const answer = { host: 'office.example.org', path: '/x{"', status: '503' }
  const kept = keep('adminPeople', (t) => t('fetching.status', answer))
  expect(kept).not.toContain('answered')
  const tell = tellKept('adminPeople', kept)
  expect(tell(english)).toBe('office.example.org answered with status 503 to /x{".')
  expect(tell(german)).toBe(german('fetching.status', answer))
  expect(tell(german)).not.toBe(tell(english))
})

test.each([
  'Nothing answers at this address.',
  '',
  '{',
  '{"say":1}',
  '{"say":"gone.key","with":{}}',
])('a sentence of before, and what nobody can read, is told as it is: %j', (kept) =>
  expect(tellKept('adminPeople', kept)(german)).toBe(kept),
)

test('what is put together of several texts is kept as a sentence', () => {
  const kept = keep('adminPeople', (t) => `${t('fetching.refused')} ${t('fetching.empty')}`)
  expect(kept).toBe(`${english('fetching.refused')} ${english('fetching.empty')}`)
})
