/** Signs that nobody is behind a lock any more. */
export type LockHint = 'holder-gone' | 'holder-disabled' | 'access-ended' | 'silent'

/** Editors refresh every few minutes; one that was silent for so long has most likely gone. */
const silenceMs = 20 * 60 * 1000

/** Judges whether a held lock looks dead; null when it does not. A checkout needs no sign of life. */
export function lockHint(lock: {
  now: Date
  kind: 'wopi' | 'checkout'
  refreshedAt: Date
  holder: { disabledAt: Date | null } | null
  grant: { expiresAt: Date; revokedAt: Date | null } | null
  /** Whether it was taken with a token that may be deleted by now. */
  hadGrant: boolean
}): LockHint | null {
  if (lock.holder === null) return 'holder-gone'
  if (lock.holder.disabledAt !== null) return 'holder-disabled'
  if (lock.kind === 'checkout') return null
  const ended =
    lock.grant === null
      ? lock.hadGrant
      : lock.grant.revokedAt !== null || lock.grant.expiresAt <= lock.now
  if (ended) return 'access-ended'
  return lock.now.getTime() - lock.refreshedAt.getTime() > silenceMs ? 'silent' : null
}
