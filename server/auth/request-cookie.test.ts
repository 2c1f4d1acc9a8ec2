import { expect, test } from 'vitest'
import { requestCookie } from './request-cookie'
import { requestLocale } from './request-locale'

const asking = (headers: Record<string, string>) => new Request('http://localhost/', { headers })

test.each([
  ['', undefined],
  ['a', undefined],
  ['a=1', '1'],
  ['x=0; a=1;b=2', '1'],
  ['a=1; a=2', '2'],
  ['aa=1; xa=2', undefined],
  ['a=', ''],
  ['a=x=y==', 'x=y=='],
])('in «%s» the cookie a is %s', (cookie, value) => {
  expect(requestCookie(asking({ cookie }), 'a')).toBe(value)
})

test('a request is answered in the language that was chosen, or asked for', () => {
  expect(requestLocale(asking({}))).toBe('en')
  expect(requestLocale(asking({ 'accept-language': 'de-AT,en;q=0.5' }))).toBe('de')
  expect(requestLocale(asking({ 'accept-language': 'de', cookie: 'carrel-language=en' }))).toBe(
    'en',
  )
  expect(requestLocale(asking({ cookie: 'carrel-language=xx; b=1' }))).toBe('en')
})
