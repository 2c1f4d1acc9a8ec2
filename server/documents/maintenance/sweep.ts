import { join, sql } from '#server/db/client'
import type { Portal } from '#server/documents/portal'
import { usedByPreviews } from '#server/documents/previews/preview-keys'
import { forgetOld } from '#server/documents/recent/forget-old'
import { pruneVersions } from '#server/documents/retention/prune-versions'
import { forgetSaveTimes } from '#server/documents/save-times/save-times'
import { releaseLostLocks } from '#server/documents/sharing/release-locks'
import { noteStorageDay } from '#server/documents/storage/note-storage-day'
import { sweepUploads } from '#server/documents/uploads/drop-upload'
import { noteSweep } from './last-sweep'
import { sweepGuests } from './sweep-guests'
import { sweepTrash } from './sweep-trash'

export interface SweepOptions {
  /** Blobs that nothing uses are removed when they are older than this; a day unless told otherwise. */
  orphanAgeMs?: number | undefined
  /** Tokens that ended longer ago than this are forgotten; a week unless told otherwise. */
  deadTokenAgeMs?: number | undefined
}

/** How many of each were removed. */
export interface Removed {
  /** By the admin's rules, with their blobs. */
  versions: number
  /** Documents that were in the trash for too long. */
  trashed: number
  rejectedSaves: number
  blobs: number
  tokens: number
  sessions: number
  signInFailures: number
  /** Of whom nothing is left but that they came once. */
  guests: number
}

const day = 24 * 60 * 60 * 1000
const batch = 500

/**
 * Tidies up: what has been in the trash for too long, old versions that go by the admin's rules, rejected saves past their 30 days, bytes that nothing
 * uses, uploads that were never finished, tokens and sessions that ended, checkouts of those whose share has ended by time,
 * guests who only looked. Notes what is stored today. Safe beside a running portal and beside another sweep. The admin area, the
 * command line and the portal's timer all call this.
 */
export async function sweep(portal: Portal, options: SweepOptions = {}): Promise<Removed> {
  const now = portal.clock.now()
  const began = performance.now()
  const before = (ms: number) => new Date(now.getTime() - ms)
  const trashed = await sweepTrash(portal)
  const pruned = await pruneVersions(portal)
  const rejected = await removeExpired(portal, now)
  await portal.storage.recountAll()
  const ended = before(options.deadTokenAgeMs ?? 7 * day)
  const tokens = await portal.db.grant.deleteMany({
    where: { OR: [{ expiresAt: { lt: ended } }, { revokedAt: { lt: ended } }] },
  })
  const sessions = await portal.db.session.deleteMany({ where: { expiresAt: { lte: now } } })
  const failures = await portal.db.signInFailure.deleteMany({ where: { at: { lt: before(day) } } })
  await removeEnded(portal, now)
  await releaseLostLocks(portal)
  await forgetOld(portal)
  await sweepUploads(portal)
  await forgetSaveTimes(portal)
  await noteStorageDay(portal)
  const guests = await sweepGuests(portal)
  const blobs = await removeOrphans(portal, before(options.orphanAgeMs ?? day))
  await noteSweep(portal, Math.round(performance.now() - began))
  return {
    versions: pruned.versions,
    trashed,
    rejectedSaves: rejected.rows,
    blobs: rejected.blobs + blobs,
    tokens: tokens.count,
    sessions: sessions.count,
    signInFailures: failures.count,
    guests,
  }
}

/** Invitations and mails that nobody asks about any more, and links to set a password that are over. */
async function removeEnded({ db }: Pick<Portal, 'db'>, now: Date): Promise<void> {
  const settled = { lt: new Date(now.getTime() - 30 * day) }
  await db.invitation.deleteMany({
    where: { openEmail: null, OR: [{ usedAt: settled }, { revokedAt: settled }] },
  })
  await db.mail.deleteMany({ where: { gaveUpAt: settled } })
  await db.passwordReset.deleteMany({ where: { expiresAt: { lt: now } } })
}

/**
 * Rejected saves whose 30 days are over, with their bytes. One that a person is just turning into a version
 * is resolved already and so left for the next time.
 */
async function removeExpired(portal: Pick<Portal, 'db' | 'blobs'>, now: Date) {
  const settled = new Date(now.getTime() - day)
  const expired = {
    expiresAt: { lte: now },
    OR: [{ resolvedAt: null }, { resolvedAt: { lt: settled } }],
  }
  const removed = { rows: 0, blobs: 0 }
  for (;;) {
    const rows = await portal.db.rejectedSave.findMany({
      where: expired,
      take: batch,
      select: { id: true, blobKey: true },
    })
    if (rows.length === 0) return removed
    for (const { id, blobKey } of rows) {
      const { count } = await portal.db.rejectedSave.deleteMany({
        where: { AND: [{ id }, expired] },
      })
      if (count === 0) continue
      removed.rows += 1
      for (const key of await unused(portal, [blobKey])) {
        await portal.blobs.remove(key)
        removed.blobs += 1
      }
    }
  }
}

/**
 * A blob becomes a version within the request that brought it, so an old one without a row will never get
 * one: the bytes of a crash between «stored» and «committed», or of a row that is gone.
 */
async function removeOrphans(
  portal: Pick<Portal, 'db' | 'blobs'>,
  storedBefore: Date,
): Promise<number> {
  let removed = 0
  let keys: string[] = []
  const flush = async () => {
    for (const key of await unused(portal, keys)) {
      await portal.blobs.remove(key)
      removed += 1
    }
    keys = []
  }
  for await (const blob of portal.blobs.list()) {
    if (blob.storedAt >= storedBefore) continue
    keys.push(blob.key)
    if (keys.length === batch) await flush()
  }
  await flush()
  return removed
}

/** Which of these bytes no row has. Thousands of versions may share them: each is asked for one row, and none is loaded. */
export async function unused(portal: Pick<Portal, 'db'>, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return []
  // Values and no EXISTS, for which PostgreSQL would read the tables once as a whole.
  const named = join(
    [sql`"RejectedSave"`, sql`"Version"`, sql`"UploadChunk"`, sql`"Template"`].map(
      (table) => sql`(SELECT 1 FROM ${table} o WHERE o."blobKey" = given.key LIMIT 1) IS NOT NULL`,
    ),
    ' OR ',
  )
  const rows = await portal.db.$queryRaw<{ key: string }[]>`
    WITH given(key) AS (VALUES ${join(keys.map((key) => sql`(${key})`))})
    SELECT given.key FROM given WHERE ${named}`
  const used = new Set(rows.map(({ key }) => key))
  const shown = await usedByPreviews(portal, keys)
  return keys.filter((key) => !used.has(key) && !shown.has(key))
}
