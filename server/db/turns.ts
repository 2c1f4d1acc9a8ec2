/** Waits for a turn; what it answers ends that turn. */
export type NextTurn = () => Promise<() => void>

/** Hands out turns in the order of asking; each lasts until its `done` is called. */
export function createTurns(): NextTurn {
  let last = Promise.resolve()
  return async () => {
    const before = last
    let done = () => {}
    last = new Promise((resolve) => {
      done = resolve
    })
    await before
    return done
  }
}
