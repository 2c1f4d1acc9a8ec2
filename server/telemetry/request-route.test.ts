import { expect, test } from 'vitest'
import { requestRoute } from './request-route'

test.each([
  ['/wopi/files/abc?access_token=secret', '/wopi/files/{id}'],
  ['/wopi/files/abc/contents?access_token=secret', '/wopi/files/{id}/contents'],
  ['/wopi/files/abc/secret', '{other}'],
  ['/wopi/containers/abc/children', '/wopi/containers/{id}/children'],
  ['/wopi/ecosystem/root_container_pointer', '/wopi/ecosystem/root_container_pointer'],
  ['/link/secret/Plan.docx', '/link/{token}/{name}'],
  ['/link/secret/a/b', '/link/{token}/{name}'],
  ['/download/abc', '/download/{id}'],
  ['/download/rejected/abc', '/download/rejected/{id}'],
  ['/documents', '/documents'],
  ['/documents/abc/compare?from=1', '/documents/{id}'],
  ['/edit/abc', '/edit/{id}'],
  ['/api/documents/abc/history', '/api/documents/{id}/history'],
  ['/api/auth/callback/oidc?code=secret', '/api/auth/{action}'],
  ['/admin/versions/abc', '/admin/versions/{id}'],
  ['/admin/locks', '/admin/locks'],
  ['/secret', '{other}'],
  ['//secret@example.org', '{other}'],
])('%s is %s', (url, route) => {
  expect(requestRoute(url)).toBe(route)
})

test.each(['/api/health', '/api/ready', '/api/metrics?x', '/_next/static/a.js', '/icon.svg'])(
  '%s is not traced',
  (url) => {
    expect(requestRoute(url)).toBeNull()
  },
)
