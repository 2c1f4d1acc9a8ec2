import { expect, it } from 'vitest'
import { withQuery } from './with-query'

it('leaves out what has no value and escapes the rest', () => {
  expect(withQuery('/admin/locks', { q: 'a&b=c', after: undefined, state: '' })).toBe(
    '/admin/locks?q=a%26b%3Dc',
  )
})
