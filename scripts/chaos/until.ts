import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for a condition. @throws Error that names it when it does not come true in time */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patienceMs = 60_000,
): Promise<void> {
  for (const deadline = Date.now() + patienceMs; !(await holds()); await sleep(20)) {
    if (Date.now() > deadline)
      throw new Error(`After ${patienceMs} ms it is still not so that ${what}`)
  }
}
