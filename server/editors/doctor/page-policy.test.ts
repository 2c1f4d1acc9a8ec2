import { describe, expect, it } from 'vitest'
import { frameRefusal, framingRefusal } from './page-policy'

const portal = new URL('https://portal.example.org')
const office = new URL('https://office.example.org/page')
const policy = (text: string) => new Headers({ 'content-security-policy': text })

describe('what keeps a page out of the portal’s', () => {
  it.each([
    "default-src 'none'",
    'frame-ancestors *',
    'frame-ancestors https:',
    'frame-ancestors http:',
    'frame-ancestors portal.example.org',
    'frame-ancestors portal.example.org:*',
    'frame-ancestors https://portal.example.org:443',
    'frame-ancestors https://*.example.org/any',
    'img-src *; FRAME-ANCESTORS https://a.example.org https://PORTAL.example.org',
  ])('is not “%s”', (text) => {
    expect(frameRefusal(policy(text), office, portal)).toBeNull()
  })

  it.each([
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
    'frame-ancestors https://example.org',
    'frame-ancestors https://portal.example.org:8443',
    'frame-ancestors https://*.portal.example.org',
    'frame-ancestors https://notportal.example.org',
  ])('is “%s”', (text) => {
    expect(frameRefusal(policy(text), office, portal)).toBe(text)
  })

  it('is one policy of several', () => {
    const two = policy("frame-ancestors *, frame-ancestors 'none'")
    expect(frameRefusal(two, office, portal)).toBe("frame-ancestors 'none'")
  })

  it('is the older header, unless a policy has a word on it', () => {
    const headers = new Headers({ 'x-frame-options': 'DENY' })
    expect(frameRefusal(headers, office, portal)).toBe('X-Frame-Options: deny')
    headers.set('content-security-policy', 'frame-ancestors https://portal.example.org')
    expect(frameRefusal(headers, office, portal)).toBeNull()
    const same = new Headers({ 'x-frame-options': 'sameorigin' })
    expect(frameRefusal(same, office, new URL('https://office.example.org'))).toBeNull()
  })
})

describe('what keeps the portal from framing a page', () => {
  it.each([
    ["frame-src 'self' https://office.example.org; form-action *", null],
    ["default-src 'self'", "default-src 'self'"],
    ["child-src https:; default-src 'self'", null],
    ["frame-src https:; form-action 'self'", "form-action 'self'"],
  ])('“%s”: %s', (text, found) => {
    expect(framingRefusal(policy(text), portal, office)).toBe(found)
  })
})
