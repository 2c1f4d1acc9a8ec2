import { Secret } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { keyUri, newKey, stepOf } from './totp'

// RFC 6238, appendix B, with SHA-1; of its eight digits apps show the last six.
const key = Secret.fromLatin1('12345678901234567890').base32
const at = (seconds: number) => new Date(seconds * 1000)

describe('codes', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [1111111111, '050471', 37037037],
    [1234567890, '005924', 41152263],
    [2000000000, '279037', 66666666],
    [20000000000, '353130', 666666666],
  ])('at %d s of RFC 6238 %s is the one of half minute %d', (seconds, code, step) => {
    expect(stepOf(key, code, at(seconds))).toBe(step)
  })

  it('are good half a minute early and late, and name the half minute that they are of', () => {
    expect(stepOf(key, '050471', at(1111111111 - 30))).toBe(37037037)
    expect(stepOf(key, '050471', at(1111111111 + 30))).toBe(37037037)
    expect(stepOf(key, '050471', at(1111111111 - 60))).toBeNull()
    expect(stepOf(key, '050471', at(1111111111 + 60))).toBeNull()
  })

  it.each(['050472', '50471', '0050471', '', 'abcdef', '٠٥٠٤٧١'])('%j is none', (code) => {
    expect(stepOf(key, code, at(1111111111))).toBeNull()
  })
})

it('a key has 160 bits, and is another each time', () => {
  expect(newKey()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newKey()).not.toBe(newKey())
})

it('the picture says what apps need to know, and no more', () => {
  const uri = new URL(
    keyUri(key, { email: 'ana+x@example.org', publicUrl: 'https://docs.example.org:8443' }),
  )
  expect(uri.protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri.pathname)).toContain('Carrel (docs.example.org):ana+x@example.org')
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'Carrel (docs.example.org)',
    secret: key,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})
