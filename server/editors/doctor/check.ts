import type { AdminWords, Tell } from '#server/editors/tell'

/** What a check is about. */
export type Topic =
  | 'discovery'
  | 'network'
  | 'clock'
  | 'kind'
  | 'types'
  | 'keys'
  | 'encryption'
  | 'browsers'
  | 'frame'
  | 'wayBack'
  | 'size'
  | 'access'
  | 'calls'

/** One thing that was looked at. */
export interface Check {
  topic: Topic
  /** `note`: works, or cannot be known, but somebody should read it. `bad`: this is in the way. */
  verdict: 'good' | 'note' | 'bad'
  /** What was found and what it means; one line. */
  says: Tell
  /** What to change; null when nothing has to be. */
  change: Tell | null
  /** Exactly what to enter, a line each. */
  commands: string[]
}

/** What to change, and exactly what to enter. */
export type Advice = [change: Tell, commands?: string[]]

export function good(topic: Topic, says: Tell): Check {
  return { topic, verdict: 'good', says, change: null, commands: [] }
}

export function note(topic: Topic, says: Tell, change?: Tell, commands?: string[]): Check {
  return { topic, verdict: 'note', says, change: change ?? null, commands: commands ?? [] }
}

export function bad(topic: Topic, says: Tell, change: Tell, commands?: string[]): Check {
  return { topic, verdict: 'bad', says, change, commands: commands ?? [] }
}

/** A check in words. */
export interface ToldCheck {
  topic: string
  verdict: Check['verdict']
  says: string
  change: string | null
  commands: string[]
}

/** Says a check in somebody’s language. */
export function tellCheck(check: Check, t: AdminWords): ToldCheck {
  const { topic, verdict, says, change, commands } = check
  return {
    ...{ topic: t(`doctor.topics.${topic}`), verdict, commands },
    ...{ says: says(t), change: change?.(t) ?? null },
  }
}

/** An editor as the checks know it, and where this portal is. */
export interface Patient {
  id: string
  name: string
  kind: 'onlyoffice' | 'collabora' | 'microsoft' | 'other'
  discoveryUrl: URL
  /** Origins, without a trailing slash. */
  publicUrl: string
  wopiUrl: string
}
