import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import type { HeldLock } from '#server/wopi/ports'
import { givenReason } from './given-reason'
import { onlyAdmins } from './only-admins'

export type BreakLockResult =
  | { kind: 'broken' }
  /** It had ended by itself before; the document is free. */
  | { kind: 'already-free' }
  /** Another lock stands there by now; it was not touched. */
  | { kind: 'newer-lock'; current: HeldLock }

/**
 * Ends exactly the lock that the admin saw, of either kind. Whoever held it keeps what they typed: their next
 * save is refused and kept as a rejected save. They are notified, unless it was their own lock.
 *
 * @param input.lockId the id as listed; compared byte for byte at the moment of the break
 * @param input.reason goes into the audit log
 * @throws AppError `invalid` without a reason, `not-found` when there is no such document
 */
export async function breakLock(
  portal: Pick<Portal, 'db' | 'locks' | 'audit' | 'clock' | 'newId'>,
  viewer: Viewer,
  input: { documentId: string; lockId: string; reason: string },
): Promise<BreakLockResult> {
  onlyAdmins(viewer)
  const reason = givenReason(input.reason)
  const seen = await portal.locks.current(input.documentId)
  const result = await portal.locks.releaseAny(input.documentId, input.lockId)
  switch (result.kind) {
    case 'gone':
      throw new AppError('not-found', (t) => t('documents.noSuchOrTrashed'))
    case 'mismatch':
      return result.current === null
        ? { kind: 'already-free' }
        : { kind: 'newer-lock', current: result.current }
    case 'ok': {
      const broken = seen?.id === input.lockId ? seen : null
      await portal.audit({
        actorId: actorIdOf(viewer),
        action: 'lock.break',
        documentId: input.documentId,
        subject: broken?.holder.userId,
        detail: {
          reason,
          lockId: input.lockId,
          kind: broken?.kind ?? null,
          holder: broken?.holder.userName ?? null,
          editor: broken?.holder.editorId ?? null,
        },
      })
      if (broken) await notifyHolder(portal, viewer, input.documentId, broken)
      return { kind: 'broken' }
    }
  }
}

/** Guests have nowhere to read it; their editor tells them. */
async function notifyHolder(
  { db, clock, newId }: Pick<Portal, 'db' | 'clock' | 'newId'>,
  viewer: Viewer,
  documentId: string,
  { kind, holder: { userId } }: HeldLock,
): Promise<void> {
  if (userId === viewer.id) return
  const member = { id: userId, disabledAt: null, role: { not: 'guest' } }
  const holder = await db.user.findFirst({ where: member, select: { id: true } })
  if (!holder) return
  await db.notification.create({
    data: {
      ...{ id: newId(), userId, at: clock.now(), kind: 'lock-broken', documentId },
      ...{ actorId: actorIdOf(viewer), detail: JSON.stringify({ lock: kind }) },
    },
    select: { id: true },
  })
}
