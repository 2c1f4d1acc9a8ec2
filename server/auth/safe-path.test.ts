import { expect, it } from 'vitest'
import { safePath } from './safe-path'

it.each([
  '/documents',
  '/documents/abc?tab=versions#v3',
  '/edit/a-b_c',
  '/admin/locks?q=%2F%2Fx',
  '/',
])('goes back to %s', (path) => {
  expect(safePath(path)).toBe(path)
})

it.each([
  undefined,
  null,
  '',
  'documents',
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  '/.//evil.example',
  '/documents/..//evil.example',
  'javascript:alert(1)',
  '/sign-in?next=/sign-in',
  '/set-up',
  '/api/auth/signout',
  `/${'a'.repeat(2001)}`,
])('goes to the documents instead of %j', (path) => {
  expect(safePath(path)).toBe('/documents')
})
