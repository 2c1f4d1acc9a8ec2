import { describe, expect, it } from 'vitest'
import { align } from './align'

const letters = (left: string, right: string) =>
  align([...left], [...right])
    .map(([x]) => left[x])
    .join('')

describe('align', () => {
  it('pairs equal lists completely', () => {
    expect(align(['a', 'b'], ['a', 'b'])).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('finds what an insertion in the middle left in place', () => {
    expect(letters('abcd', 'abXYcd')).toBe('abcd')
  })

  it('finds what a deletion left in place', () => {
    expect(letters('abXYcd', 'abcd')).toBe('abcd')
  })

  it('finds a longest common subsequence between mixed changes', () => {
    expect(letters('ABCABBA', 'CBABAC')).toHaveLength(4)
    expect(letters('the quick fox', 'a quick red fox')).toBe(' quick fox')
  })

  it('pairs nothing when nothing is equal, and empty lists', () => {
    expect(align(['a'], ['b'])).toEqual([])
    expect(align([], ['b'])).toEqual([])
  })

  it('rises on both sides and pairs only equal entries, on many random lists', () => {
    let seed = 7
    const random = (n: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % n
    }
    for (let round = 0; round < 200; round++) {
      const list = () => Array.from({ length: random(12) }, () => 'abc'.charAt(random(3)))
      const left = list()
      const right = list()
      const pairs = align(left, right)
      expect(pairs.length).toBe(slowLength(left, right))
      let last: [number, number] = [-1, -1]
      for (const [x, y] of pairs) {
        expect(left[x]).toBe(right[y])
        expect(x > last[0] && y > last[1]).toBe(true)
        last = [x, y]
      }
    }
  })
})

function slowLength(left: string[], right: string[]): number {
  const [first, ...rest] = left
  if (first === undefined || right.length === 0) return 0
  const at = right.indexOf(first)
  const skip = slowLength(rest, right)
  return at < 0 ? skip : Math.max(skip, 1 + slowLength(rest, right.slice(at + 1)))
}
