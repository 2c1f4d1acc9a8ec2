import type {
  Checkouts,
  FileHead,
  HeldLock,
  LockHolder,
  LockId,
  LockResult,
  Locks,
  Micros,
  Save,
  Versions,
  WriteGuard,
} from '#server/wopi/ports'
import { nextModifiedAt } from '#server/wopi/time'
import { isUnchanged } from '#server/wopi/unchanged'

/** One document with everything the lock and version tables say of it. */
export interface MemoryFile {
  id: string
  name: string
  ownerId: string
  folderId: string
  gone: boolean
  lock: HeldLock | null
  versions: (Save & { number: number; modifiedAt: Micros; lockId: LockId | null })[]
}

/** What the files need to know of grants and people. */
export interface MemoryPeople {
  userName(userId: string): string
  grantHolds(grantId: string, fileId: string): boolean
  /** Bytes that an owner may store; null for as many as they like. */
  quotaOf(ownerId: string): number | null
  /** Bytes of an owner's rejected saves. */
  rejectedBytes(ownerId: string): number
}

export const LOCK_MS = 30 * 60 * 1000

/** Locks, checkouts and versions in a Map. JavaScript runs each call to its end, so each is atomic. */
export function createMemoryFiles(
  now: () => Date,
  people: MemoryPeople,
): Locks &
  Checkouts &
  Versions & { files: Map<string, MemoryFile>; usedBy(ownerId: string): number } {
  const files = new Map<string, MemoryFile>()
  const live = (id: string) => {
    const file = files.get(id)
    return file && !file.gone ? file : null
  }
  const held = (file: MemoryFile) => (file.lock && file.lock.expiresAt > now() ? file.lock : null)
  const take = (id: LockId, kind: HeldLock['kind'], by: LockHolder, expiresAt: Date): HeldLock => ({
    id,
    kind,
    holder: { userId: by.userId, userName: people.userName(by.userId), editorId: by.editorId },
    acquiredAt: now(),
    expiresAt,
  })
  const inHalfAnHour = () => new Date(now().getTime() + LOCK_MS)

  const usedBy = (ownerId: string) =>
    [...files.values()]
      .filter((file) => file.ownerId === ownerId)
      .flatMap(({ versions }) => versions)
      .reduce((sum, { blob }) => sum + blob.size, people.rejectedBytes(ownerId))

  /** One compare-and-swap: `change` answers the new lock, or undefined to refuse. */
  const swap = (
    fileId: string,
    change: (current: HeldLock | null) => HeldLock | null | undefined,
  ): LockResult => {
    const file = live(fileId)
    if (!file) return { kind: 'gone' }
    const current = held(file)
    const next = change(current)
    if (next === undefined) return { kind: 'mismatch', current }
    file.lock = next
    return { kind: 'ok' }
  }
  const isWopi = (lock: HeldLock | null, id: LockId): lock is HeldLock =>
    lock?.kind === 'wopi' && lock.id === id

  return {
    files,
    usedBy,
    async current(fileId) {
      const file = live(fileId)
      return file ? held(file) : null
    },
    async acquire(fileId, id, holder) {
      return swap(fileId, (current) => {
        if (!current) return take(id, 'wopi', holder, inHalfAnHour())
        return isWopi(current, id) ? { ...current, expiresAt: inHalfAnHour() } : undefined
      })
    },
    async refresh(fileId, id) {
      return swap(fileId, (current) =>
        isWopi(current, id) ? { ...current, expiresAt: inHalfAnHour() } : undefined,
      )
    },
    async replace(fileId, id, next, holder) {
      return swap(fileId, (current) =>
        isWopi(current, id) ? take(next, 'wopi', holder, inHalfAnHour()) : undefined,
      )
    },
    async release(fileId, id) {
      return swap(fileId, (current) => (isWopi(current, id) ? null : undefined))
    },
    async checkOut(fileId, id, holder, expiresAt) {
      return swap(fileId, (current) => {
        if (!current) return take(id, 'checkout', holder, expiresAt)
        const own = current.kind === 'checkout' && current.holder.userId === holder.userId
        return own ? { ...current, expiresAt } : undefined
      })
    },
    async releaseAny(fileId, id) {
      return swap(fileId, (current) => (current?.id === id ? null : undefined))
    },
    async head(fileId) {
      const file = live(fileId)
      return file ? headOf(file) : null
    },
    async commit(fileId, save, guard) {
      const file = live(fileId)
      if (!file) return { kind: 'gone' }
      const current = held(file)
      const head = headOf(file)
      if ('grantId' in guard && !people.grantHolds(guard.grantId, fileId))
        return { kind: 'access-ended' }
      if (!passes(guard, current, head)) return { kind: 'lock-mismatch', current }
      const lockId = 'lock' in guard ? guard.lock : null
      if (changedSince(guard, file)) return { kind: 'changed-elsewhere', head, current }
      if (isUnchanged(save, guard, head)) {
        return { kind: 'unchanged', version: head.version, modifiedAt: head.modifiedAt }
      }
      if (guard.kind === 'takes-lock' && save.source !== 'exit-save') {
        const holder = { userId: save.userId, grantId: guard.grantId, editorId: save.editorId }
        file.lock = take(guard.lock, 'wopi', holder, inHalfAnHour())
      }
      const { size } = save.blob
      const most = people.quotaOf(file.ownerId)
      const used = usedBy(file.ownerId) + size - (save.frees ?? 0)
      if (most !== null && size > 0 && used > most) return { kind: 'over-quota' }
      const modifiedAt = nextModifiedAt(now(), head.modifiedAt)
      const number = head.version + 1
      file.versions.push({ ...save, number, modifiedAt, lockId })
      return { kind: 'saved', version: number, modifiedAt }
    },
  }
}

export function headOf(file: MemoryFile): FileHead {
  const version = file.versions.at(-1)
  if (!version) throw new Error(`document ${file.id} has no version`)
  const { blob, number, modifiedAt } = version
  return {
    fileId: file.id,
    name: file.name,
    ownerId: file.ownerId,
    version: number,
    size: blob.size,
    sha256: blob.sha256,
    blobKey: blob.key,
    modifiedAt,
  }
}

function passes(guard: WriteGuard, current: HeldLock | null, head: FileHead): boolean {
  switch (guard.kind) {
    case 'holds-lock':
      return current?.kind === 'wopi' && current.id === guard.lock
    case 'still-empty':
      return current === null && head.size === 0
    case 'takes-lock':
      return current === null
    case 'nobody-else':
      return (
        current === null || (current.kind === 'checkout' && current.holder.userId === guard.userId)
      )
  }
}

/** A person's own save whose answer was lost is no change elsewhere (reference §13, 6). */
function changedSince(guard: WriteGuard, file: MemoryFile): boolean {
  if (guard.kind === 'nobody-else' || guard.seen === undefined) return false
  const head = file.versions.at(-1)
  const own = 'lock' in guard && head?.lockId === guard.lock
  return head?.modifiedAt !== guard.seen && !own
}
