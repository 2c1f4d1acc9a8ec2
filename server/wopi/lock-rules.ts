import type { Access, HeldLock, LockId, Micros, RejectReason } from './ports'

export type WriteDecision =
  | { kind: 'under-lock'; lock: LockId }
  | { kind: 'onto-nothing' }
  | { kind: 'takes-lock'; lock: LockId; seen: Micros }
  | { kind: 'refuse'; reason: Extract<RejectReason, 'lock-mismatch' | 'not-locked'> }

/**
 * Whether a PutFile may write, by what is known before its body is read (reference §2.8, rules 1 to 6).
 * The commit checks the same again in its transaction.
 *
 * @param sent its lock, and the time of the version that it was made from
 */
export function decideWrite(
  { held, file, editor }: Pick<Access, 'held' | 'file' | 'editor'>,
  sent: { lock: LockId | null; seen: Micros | undefined },
): WriteDecision {
  if (held) {
    // A checkout is a third party's: no id that an editor offers can match it.
    const same = held.kind === 'wopi' && held.id === sent.lock
    return same
      ? { kind: 'under-lock', lock: held.id }
      : { kind: 'refuse', reason: 'lock-mismatch' }
  }
  // Unlocked: only the very first content may come, onto 0 bytes.
  if (file.size === 0) return { kind: 'onto-nothing' }
  // Collabora: when a reader opens a document and a writer joins, LOCK is never sent, and the writer's saves
  // carry a lock that was never taken (reference §13, 3).
  const { lock, seen } = sent
  if (editor.takesFreeLock && editor.kind === 'collabora' && lock && seen !== undefined) {
    return { kind: 'takes-lock', lock, seen }
  }
  return { kind: 'refuse', reason: 'not-locked' }
}

/**
 * The sentence of X-WOPI-LockFailureReason. LibreOffice Online shows it to the person as the reason for
 * read-only mode (reference §13, 16), so it says who and since when; ASCII only, as headers need it.
 */
export function lockFailureReason(current: HeldLock | null): string {
  if (!current) return 'The document is not locked; nothing was changed.'
  const who = ascii(current.holder.userName) || 'Another person'
  const since = `${current.acquiredAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return current.kind === 'checkout'
    ? `${who} has checked out this document since ${since}.`
    : `${who} is editing this document since ${since}.`
}

function ascii(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
}
