import { readJob } from '#server/documents/maintenance/jobs'
import type { StoreFault } from '#server/documents/maintenance/probe-store'
import type { Portal, Viewer } from '#server/documents/portal'
import { lockColumns, lockRows } from './lock-rows'
import { onlyAdmins } from './only-admins'

/** Something that an admin should look at. */
export type Attention =
  /** The store of documents takes nothing: every save and every upload is refused. */
  | { kind: 'store'; fault: Exclude<StoreFault, null> }
  /** Stored bytes that the last verify found to be missing or damaged. */
  | { kind: 'damaged'; count: number }
  | { kind: 'never-verified' }
  /** The last run of a job came to no end, or to a bad one. */
  | { kind: 'job'; job: 'backup' | 'verify' | 'sweep' }
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

/** What the machine says of itself. */
export interface Machine {
  disk: { freeBytes: number; totalBytes: number }
  /** Whether the store takes anything now. */
  probe(): Promise<StoreFault>
}

/** What an admin should look at, the most pressing first. */
export async function needsAttention(
  portal: Pick<Portal, 'db' | 'clock' | 'editors' | 'storage' | 'mails'>,
  viewer: Viewer,
  { disk, probe }: Machine,
): Promise<Attention[]> {
  onlyAdmins(viewer)
  const [verify, sweep, backup, quota, refused, locks, editors, mails] = await Promise.all([
    readJob(portal, viewer, 'verify'),
    readJob(portal, viewer, 'sweep'),
    readJob(portal, viewer, 'backup'),
    usedUp(portal),
    refusedSaves(portal),
    deadLocks(portal),
    portal.editors.list(),
    portal.mails ? portal.db.mail.count({ where: { gaveUpAt: { not: null } } }) : 0,
  ])
  const found: Attention[] = []
  // They would count the bytes of the trial among those that belong to nothing.
  const looking = verify?.state === 'running' || sweep?.state === 'running'
  const fault = looking ? null : await probe()
  if (fault !== null) found.push({ kind: 'store', fault })
  const damaged = verify?.findings?.badCount ?? 0
  if (damaged > 0) found.push({ kind: 'damaged', count: damaged })
  if (disk.freeBytes < disk.totalBytes * scarce) {
    found.push({ kind: 'disk', freeBytes: disk.freeBytes })
  }
  if (quota > 0) found.push({ kind: 'quota', count: quota })
  if (refused.count > 0) found.push({ kind: 'refused-saves', ...refused })
  if (mails > 0) found.push({ kind: 'mail', count: mails })
  for (const [job, last] of [
    ['backup', backup],
    ['verify', verify],
    ['sweep', sweep],
  ] as const) {
    if (last?.state === 'failed' || last?.state === 'interrupted') found.push({ kind: 'job', job })
  }
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
