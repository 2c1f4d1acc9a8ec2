import { AppError } from './errors'
import type { Person } from './people'
import type { Portal, Viewer } from './portal'

/** Who holds a document now, as lists and the document page show it. */
export interface LockState {
  kind: 'editing' | 'checked-out'
  by: Person
  /** Whether that is the viewer. */
  mine: boolean
  since: Date
  until: Date
}

/** The columns of a lock row that say whether it is held. */
export const lockColumns = {
  lockId: true,
  kind: true,
  userId: true,
  acquiredAt: true,
  expiresAt: true,
} as const

interface LockRow {
  lockId: string | null
  kind: string | null
  userId: string | null
  acquiredAt: Date | null
  expiresAt: Date | null
}

/** Reads a lock row: null when nobody holds it at this instant. */
export function lockState(
  row: LockRow | null,
  viewer: Viewer,
  now: Date,
  person: (id: string) => Person,
): LockState | null {
  if (!row?.lockId || !row.acquiredAt || !row.expiresAt || row.expiresAt <= now) return null
  return {
    kind: row.kind === 'checkout' ? 'checked-out' : 'editing',
    by: person(row.userId ?? ''),
    mine: row.userId === viewer.id,
    since: row.acquiredAt,
    until: row.expiresAt,
  }
}

interface Holding {
  kind: 'wopi' | 'checkout'
  holder: { userId: string; userName: string }
  acquiredAt: Date
}

/**
 * The refusal of anything that must wait until a document is free: says who holds it, since when, what was
 * not done, and what to do.
 *
 * @param undone what became of it: «The version was not restored.»
 */
export function lockedError(
  portal: Pick<Portal, 'clock'>,
  viewer: Viewer,
  held: Holding,
  undone: string,
): AppError {
  const since = sinceWords(held.acquiredAt, portal.clock.now())
  const mine = held.holder.userId === viewer.id
  const who = mine ? 'You' : held.holder.userName
  const does =
    held.kind === 'checkout'
      ? `${mine ? 'have' : 'has'} had it checked out`
      : `${mine ? 'have' : 'has'} had it open for editing`
  const advice =
    held.kind === 'checkout'
      ? mine
        ? 'Check it in first.'
        : `Ask ${who} to check it in, or try again later.`
      : mine
        ? 'Close that editor first.'
        : `Try again when ${who} has closed it.`
  return new AppError('locked', `${who} ${does} ${since}. ${undone} ${advice}`)
}

function sinceWords(since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  const clock = since.toISOString().slice(11, 16)
  if (minutes < 1) return `since a moment ago (${clock} UTC)`
  if (minutes < 60)
    return `for ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} (since ${clock} UTC)`
  if (minutes < 24 * 60) {
    const hours = Math.floor(minutes / 60)
    return `for ${hours} ${hours === 1 ? 'hour' : 'hours'} (since ${clock} UTC)`
  }
  return `since ${since.toISOString().slice(0, 10)} ${clock} UTC`
}
