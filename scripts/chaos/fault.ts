import type { Person } from '#e2e/support/operator'
import type { PortalServer } from '#e2e/support/portal-server'
import type { Load } from './load'

/** What every fault works on: the built portal under a load of saves. */
export interface Stage {
  portal: PortalServer
  ana: Person
  load: Load
  /** The form that runs with the tests: the same faults, fewer rounds. */
  short: boolean
}

/** What came of a fault. It throws when something did not hold. */
export interface FaultReport {
  rounds: number
  /** Why it could not be tried on this machine: then it counts neither as passed nor as failed. */
  leftOut?: string
  /** What was measured, for the table. */
  note?: string
}

export interface Fault {
  name: string
  run(stage: Stage): Promise<FaultReport>
}

/** @throws Error with these words when it does not hold */
export function must(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Error(words)
}
