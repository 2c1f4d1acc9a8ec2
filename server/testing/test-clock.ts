import type { Clock } from '#server/wopi/ports'

/** A clock that stands still until it is told to move. */
export interface TestClock extends Clock {
  /** Moves by so many milliseconds; backwards when negative. */
  pass(milliseconds: number): void
}

/** A clock at 10:00 on New Year's Day 2026. */
export function createTestClock(start = '2026-01-01T10:00:00.000Z'): TestClock {
  let time = Date.parse(start)
  return {
    now: () => new Date(time),
    pass(milliseconds) {
      time += milliseconds
    },
  }
}
