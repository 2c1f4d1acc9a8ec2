import { describe, expect, it } from 'vitest'
import { bandOf, endOfBand, withinWhich } from './bands'

const within = (times: number[], share: number) =>
  withinWhich(
    times.map((ms) => ({ band: bandOf(ms), count: 1 })),
    share,
  )

describe('bands of times', () => {
  it.each([0, 0.4, 1, 1.01, 7, 99.5, 340, 61_000, 600_000])(
    '%d ms lie in a band that ends at most a fifth later',
    (ms) => {
      const end = endOfBand(bandOf(ms))
      expect(end).toBeGreaterThanOrEqual(Math.floor(ms))
      // Ends are told in whole milliseconds.
      expect(end).toBeLessThanOrEqual(Math.max(1, ms) * 1.2 + 0.5)
    },
  )

  it('takes whatever a clock may say', () => {
    expect(bandOf(-3)).toBe(0)
    expect(bandOf(Number.NaN)).toBe(0)
    expect(bandOf(1e12)).toBe(75)
  })

  it('say within what time 95 of 100 were done', () => {
    const ninetyFive = Array.from({ length: 95 }, () => 100)
    expect(within([...ninetyFive, 9000, 9000, 9000, 9000, 9000], 0.95)).toBe(endOfBand(bandOf(100)))
    expect(within([...ninetyFive.slice(1), 9000, 9000, 9000, 9000, 9000, 9000], 0.95)).toBe(
      endOfBand(bandOf(9000)),
    )
    expect(within([20], 0.95)).toBe(endOfBand(bandOf(20)))
    expect(within([], 0.95)).toBeNull()
  })
})
