/** One thing that was looked at. */
export interface Check {
  /** What it is about, in a word or two. */
  topic: string
  /** `note`: works, or cannot be known, but somebody should read it. `bad`: this is in the way. */
  verdict: 'good' | 'note' | 'bad'
  /** What was found and what it means; one line. */
  says: string
  /** What to change; null when nothing has to be. */
  change: string | null
  /** Exactly what to enter, a line each. */
  commands: string[]
}

export function good(topic: string, says: string): Check {
  return { topic, verdict: 'good', says, change: null, commands: [] }
}

export function note(topic: string, says: string, change?: string, commands?: string[]): Check {
  return { topic, verdict: 'note', says, change: change ?? null, commands: commands ?? [] }
}

export function bad(topic: string, says: string, change: string, commands?: string[]): Check {
  return { topic, verdict: 'bad', says, change, commands: commands ?? [] }
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
