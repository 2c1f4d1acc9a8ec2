import type { Portal } from '#server/documents/portal'

/** A document that this process reads now, as its row says; a save since then says something else. */
export interface ClaimedText {
  documentId: string
  /** Until when it is claimed. */
  dueAt: Date
  /** This one counted. */
  tries: number
}

/** Longer than reading takes; whoever dies over a document leaves it to the next for as long. */
const claimMs = 5 * 60 * 1000

/** Takes the document that waits longest to be read, of all processes only this one; null when none waits. */
export async function claimText({
  db,
  clock,
}: Pick<Portal, 'db' | 'clock'>): Promise<ClaimedText | null> {
  for (;;) {
    const now = clock.now()
    const task = await db.textTask.findFirst({
      where: { dueAt: { lte: now } },
      orderBy: { dueAt: 'asc' },
      select: { documentId: true, dueAt: true, tries: true },
    })
    if (task === null) return null
    const claim = { dueAt: new Date(now.getTime() + claimMs), tries: task.tries + 1 }
    const { count } = await db.textTask.updateMany({ where: task, data: claim })
    if (count > 0) return { documentId: task.documentId, ...claim }
  }
}

/** Gives it back, to be read after a while; unless it was saved meanwhile, which gave it back already. */
export async function postponeText(
  { db, clock }: Pick<Portal, 'db' | 'clock'>,
  claim: ClaimedText,
  { afterMs, tries }: { afterMs: number; tries: number },
): Promise<void> {
  const dueAt = new Date(clock.now().getTime() + afterMs)
  await db.textTask.updateMany({ where: claim, data: { dueAt, tries } })
}
