import { z } from 'zod'
import type { Portal } from '#server/documents/portal'

const key = 'last-sweep-done'
const row = z.object({ tookMs: z.number() })

/** Remembers that a sweep came to its end, whoever started it, for those who watch over the portal. */
export async function noteSweep(
  { db, clock }: Pick<Portal, 'db' | 'clock'>,
  tookMs: number,
): Promise<void> {
  const data = { value: JSON.stringify({ tookMs }), updatedAt: clock.now() }
  const stored = { where: { key }, create: { key, ...data }, update: data }
  await db.setting.upsert({ ...stored, select: { key: true } })
}

/** The last sweep of any instance that came to its end; null when there was none. */
export async function lastSweep({
  db,
}: Pick<Portal, 'db'>): Promise<{ at: Date; tookMs: number } | null> {
  const found = await db.setting.findUnique({ where: { key } })
  return found && { at: found.updatedAt, ...row.parse(JSON.parse(found.value)) }
}
