import { describe, expect, it } from 'vitest'
import { formatCount, formatSize, formatUtc } from './format'

describe('formatSize', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KiB'],
    [1536n, '1.5 KiB'],
    [1024 * 1024 - 1, '1.0 MiB'],
    [1023.94 * 1024, '1023.9 KiB'],
    [200 * 1024 ** 2, '200.0 MiB'],
    [5 * 1024 ** 3, '5.0 GiB'],
  ])('shows %s bytes as %s', (bytes, shown) => {
    expect(formatSize(bytes)).toBe(shown)
  })
})

describe('formatCount', () => {
  it('knows one from many and groups thousands', () => {
    expect(formatCount(1, 'version')).toBe('1 version')
    expect(formatCount(0, 'version')).toBe('0 versions')
    expect(formatCount(1204, 'entry', 'entries')).toBe('1,204 entries')
  })
})

describe('formatUtc', () => {
  it('does not depend on where the server stands', () => {
    expect(formatUtc(new Date('2026-03-04T14:02:31Z'))).toBe('4 Mar 2026, 14:02 UTC')
  })
})
