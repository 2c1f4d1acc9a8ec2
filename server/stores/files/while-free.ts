import type { Db, DbTransaction } from '#server/db/client'
import type { Clock, HeldLock } from '#server/wopi/ports'
import { heldAt, holdLockRow, nameHolder } from './lock-row'

/**
 * Runs `work` in a transaction that holds the document's lock row, if nobody holds the document but perhaps
 * this person by a checkout. Documents in the trash count like others. When `work` throws, nothing of it stays.
 */
export async function whileFree<T>(
  { db, clock }: { db: Db; clock: Clock },
  documentId: string,
  userId: string,
  work: (tx: DbTransaction) => Promise<T>,
): Promise<{ kind: 'done'; value: T } | { kind: 'locked'; current: HeldLock } | { kind: 'gone' }> {
  return await db.$transaction(async (tx) => {
    const row = await holdLockRow(tx, documentId)
    if (!row) return { kind: 'gone' }
    const held = heldAt(row, clock.now())
    const current = held && (await nameHolder(tx, held))
    const own = current?.kind === 'checkout' && current.holder.userId === userId
    if (current && !own) return { kind: 'locked', current }
    return { kind: 'done', value: await work(tx) }
  })
}
