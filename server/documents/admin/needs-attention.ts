import { readJob } from '#server/documents/maintenance/jobs'
import type { Portal, Viewer } from '#server/documents/portal'
import { lockColumns, lockRows } from './lock-rows'
import { onlyAdmins } from './only-admins'

/** Something that an admin should look at. */
export type Attention =
  /** Stored bytes that the last verify found to be missing or damaged. */
  | { kind: 'damaged'; count: number }
  | { kind: 'never-verified' }
  | { kind: 'disk'; freeBytes: number }
  /** People whose quota is used up: their saves are refused. */
  | { kind: 'quota'; count: number }
  /** Refused saves that nobody took care of yet, and how many of them go within a week. */
  | { kind: 'refused-saves'; count: number; endingSoon: number }
  /** Mails that were given up. */
  | { kind: 'mail'; count: number }
  /** Locks that nobody seems to be behind any more. */
  | { kind: 'dead-locks'; count: number }
  /** An office server that is offered but whose discovery could not be read. */
  | { kind: 'editor'; id: string; name: string }

const dayMs = 24 * 60 * 60 * 1000
/** Below this share of free space it is time to act. */
const scarce = 0.1
/** So many locks are judged; the most silent ones first. */
const mostLocks = 100

/** What an admin should look at, the most pressing first. */
export async function needsAttention(
  portal: Pick<Portal, 'db' | 'clock' | 'editors' | 'storage' | 'mails'>,
  viewer: Viewer,
  disk: { freeBytes: number; totalBytes: number },
): Promise<Attention[]> {
  onlyAdmins(viewer)
  const [verify, quota, refused, locks, editors, mails] = await Promise.all([
    readJob(portal, viewer, 'verify'),
    usedUp(portal),
    refusedSaves(portal),
    deadLocks(portal),
    portal.editors.list(),
    portal.mails ? portal.db.mail.count({ where: { gaveUpAt: { not: null } } }) : 0,
  ])
  const found: Attention[] = []
  const damaged = verify?.findings?.badCount ?? 0
  if (damaged > 0) found.push({ kind: 'damaged', count: damaged })
  if (disk.freeBytes < disk.totalBytes * scarce) {
    found.push({ kind: 'disk', freeBytes: disk.freeBytes })
  }
  if (quota > 0) found.push({ kind: 'quota', count: quota })
  if (refused.count > 0) found.push({ kind: 'refused-saves', ...refused })
  if (mails > 0) found.push({ kind: 'mail', count: mails })
  if (locks > 0) found.push({ kind: 'dead-locks', count: locks })
  for (const { id, name, lastError, disabledAt } of editors) {
    if (lastError !== null && disabledAt === null) found.push({ kind: 'editor', id, name })
  }
  if (verify === null) found.push({ kind: 'never-verified' })
  return found
}

async function usedUp({ db, storage }: Pick<Portal, 'db' | 'storage'>): Promise<number> {
  const { perUser } = storage.quota
  const [own, common] = await Promise.all([
    db.user.count({
      where: { quotaBytes: { gte: 0 }, usedBytes: { gte: db.user.fields.quotaBytes } },
    }),
    perUser === null
      ? 0
      : db.user.count({ where: { quotaBytes: null, usedBytes: { gte: perUser } } }),
  ])
  return own + common
}

async function refusedSaves({ db, clock }: Pick<Portal, 'db' | 'clock'>) {
  const now = clock.now()
  const waiting = (until: object) => ({ resolvedAt: null, expiresAt: { gt: now, ...until } })
  const [count, endingSoon] = await Promise.all([
    db.rejectedSave.count({ where: waiting({}) }),
    db.rejectedSave.count({ where: waiting({ lte: new Date(now.getTime() + 7 * dayMs) }) }),
  ])
  return { count, endingSoon }
}

async function deadLocks({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<number> {
  const now = clock.now()
  const rows = await db.lock.findMany({
    where: { lockId: { not: null }, expiresAt: { gt: now } },
    orderBy: { refreshedAt: 'asc' },
    take: mostLocks,
    select: lockColumns,
  })
  return (await lockRows({ db }, rows, now)).filter(({ hint }) => hint !== null).length
}
