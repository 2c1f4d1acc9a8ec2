import { describe, expect, test } from 'vitest'
import { createPartBuffer } from './part-buffer'

const bytes = Buffer.from(Array.from({ length: 1_000_000 }, (_, at) => at % 251))

describe('a part buffer', () => {
  test.each([1000, 99_999, 100_000, 250_001, 1_000_000])(
    'makes parts of one size out of pieces of %i bytes',
    (size) => {
      const buffer = createPartBuffer(300_000)
      const parts: Buffer[] = []
      for (let at = 0; at < bytes.byteLength; at += size) {
        parts.push(...buffer.add(bytes.subarray(at, at + size)))
      }
      parts.push(buffer.rest())
      expect(parts.map(({ byteLength }) => byteLength)).toEqual([
        300_000, 300_000, 300_000, 100_000,
      ])
      expect(Buffer.concat(parts).equals(bytes)).toBe(true)
    },
  )

  test('has nothing left behind a full part', () => {
    const buffer = createPartBuffer(500_000)
    expect([...buffer.add(bytes)]).toHaveLength(2)
    expect(buffer.rest()).toHaveLength(0)
  })

  test('takes memory as it is given bytes', () => {
    const taken: number[] = []
    const buffer = createPartBuffer(5 * 1024 ** 2, (size) => {
      taken.push(size)
      return Buffer.alloc(size)
    })
    expect([...buffer.add(bytes.subarray(0, 10))]).toEqual([])
    expect(taken).toEqual([80 * 1024])
    for (let at = 0; at < 6; at += 1) expect([...buffer.add(bytes)]).toHaveLength(at === 5 ? 1 : 0)
    expect(taken.slice(1)).toEqual([320 * 1024, 1280 * 1024, 5 * 1024 ** 2, 5 * 1024 ** 2])
  })
})
