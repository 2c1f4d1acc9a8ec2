import { AppError, type Tell } from './errors'
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
  undone: Tell,
): AppError {
  const since = tellSince(held.acquiredAt, portal.clock.now())
  const mine = held.holder.userId === viewer.id
  const who = held.holder.userName
  return new AppError('locked', (t, format) => {
    const words = { since: since(t, format), undone: undone(t, format) }
    if (held.kind === 'checkout') {
      return mine ? t('locks.youCheckedOut', words) : t('locks.otherCheckedOut', { ...words, who })
    }
    return mine ? t('locks.youEdit', words) : t('locks.otherEdits', { ...words, who })
  })
}

function tellSince(since: Date, now: Date): Tell {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  const [day = '', time = ''] = since.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (minutes < 1) return (t) => t('locks.sinceMoment', { clock })
  if (minutes < 60) return (t) => t('locks.forMinutes', { count: minutes, clock })
  if (minutes < 24 * 60) {
    return (t) => t('locks.forHours', { count: Math.floor(minutes / 60), clock })
  }
  return (t) => t('locks.sinceDay', { day, clock })
}
