/** Waits for a turn; what it answers ends that turn. */
export type NextTurn = () => Promise<() => void>

/**
 * Hands out turns in the order of asking; each lasts until its `done` is called.
 *
 * @param check is asked when a turn begins; when it throws, so does who waited, and there is no turn
 */
export function createTurns(check: () => void = () => {}): NextTurn {
  let last = Promise.resolve()
  return async () => {
    const before = last
    let done = () => {}
    last = new Promise((resolve) => {
      done = resolve
    })
    await before
    try {
      check()
    } catch (error) {
      done()
      throw error
    }
    return done
  }
}
