import type { SessionClock } from './editor-session-state'
import type { WopiClient, WopiRefusal } from './wopi-client'

/** A WOPI lock lasts so long after LOCK or REFRESH_LOCK (reference §2.0.1). */
const lifeMs = 30 * 60 * 1000
const refreshMs = 10 * 60 * 1000
const retryMs = 60 * 1000

type Locked = { kind: 'ok'; version: string }

export interface LockKeeper {
  /** Takes the lock and begins to refresh it. */
  take(): Promise<Locked | WopiRefusal>
  /**
   * Before a save: takes the lock anew when by the session's own reckoning it has run out (a laptop that
   * slept). A lock that was broken before its time is not taken again behind the person's back.
   */
  ensure(): Promise<{ kind: 'ok' } | WopiRefusal>
  /** Refreshes at once when that is due; for a page that wakes up. */
  wake(): void
  held(): boolean
  /** The host said that the lock is not ours any more. */
  lose(): void
  release(keepalive?: boolean): Promise<void>
}

/**
 * Keeps one lock alive.
 *
 * @param lock this tab's lock id
 * @param lost called when a refresh finds the lock gone or in other hands
 * @param retaken called when a lock that had run out was taken anew, with the version the document has now
 * @param accessEnded called when a refresh is answered 401
 */
export function createLockKeeper({
  client,
  lock,
  clock,
  lost,
  retaken,
  accessEnded,
}: {
  client: WopiClient
  lock: string
  clock: SessionClock
  lost(conflict: Extract<WopiRefusal, { kind: 'conflict' }>): void
  retaken(version: string): void
  accessEnded(): void
}): LockKeeper {
  /** When the host last confirmed the lock; null when it is not ours. */
  let confirmedAt: number | null = null
  let cancel: () => void = () => undefined

  const age = () => (confirmedAt === null ? Number.POSITIVE_INFINITY : clock.now() - confirmedAt)
  const schedule = (ms: number) => {
    cancel()
    cancel = clock.after(ms, () => void refresh())
  }
  const confirm = (sentAt: number) => {
    // Reckoned from the sending: the host's own half hour cannot have begun before.
    confirmedAt = sentAt
    schedule(refreshMs)
  }
  const lose = () => {
    confirmedAt = null
    cancel()
  }

  async function take(): Promise<Locked | WopiRefusal> {
    const sentAt = clock.now()
    const answer = await client.lock(lock)
    if (answer.kind === 'ok') confirm(sentAt)
    return answer
  }

  async function refresh(): Promise<void> {
    if (confirmedAt === null) return
    const before = confirmedAt
    const ranOut = age() >= lifeMs
    const sentAt = clock.now()
    const answer = ranOut ? await client.lock(lock) : await client.refreshLock(lock)
    // Something newer happened while this was on its way: a save's answer, a release.
    if (confirmedAt !== before) return
    switch (answer.kind) {
      case 'ok':
        confirm(sentAt)
        if (ranOut) retaken(answer.version)
        return
      case 'conflict':
        lose()
        lost(answer)
        return
      case 'access-ended':
        accessEnded()
        schedule(retryMs)
        return
      default:
        schedule(retryMs)
    }
  }

  return {
    take,
    async ensure() {
      return age() < lifeMs ? { kind: 'ok' } : take()
    },
    wake() {
      if (confirmedAt !== null && age() >= refreshMs) void refresh()
    },
    held: () => confirmedAt !== null,
    lose,
    async release(keepalive) {
      if (confirmedAt === null) return
      lose()
      await client.unlock(lock, keepalive)
    },
  }
}
