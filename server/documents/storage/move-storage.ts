import type { Db, DbTransaction } from '#server/db/client'
import { copyRows } from '#server/db/copy-rows'
import type { Progress } from '#server/documents/backup/back-up'
import { copyNamedBlob } from '#server/documents/backup/copy-named-blob'
import { countNamedBlobs, type NamedBlob, namedBlobs } from '#server/documents/backup/named-blobs'
import { AppError } from '#server/documents/errors'
import { hashBlob } from '#server/documents/maintenance/hash-blob'
import type { Portal } from '#server/documents/portal'
import type { Blobs } from '#server/wopi/ports'
import { refuseUsedTarget } from './refuse-used-target'

/** Where everything goes; null: that part stays where it is. */
export interface MoveTarget {
  /** Migrated. */
  db: Db | null
  blobs: Blobs | null
}

export interface MoveInput {
  /** Reads the portal's database as it is at one moment. */
  atOneMoment<T>(work: (from: DbTransaction) => Promise<T>): Promise<T>
  /** Puts the portal's secret into the new database; null: it is a setting. */
  keepSecret: ((to: DbTransaction) => Promise<void>) | null
  /** Whether to go on without bytes that are missing or damaged. */
  skipDamaged: boolean
  onProgress?: ((progress: Progress) => void) | undefined
}

export interface MoveReport {
  files: number
  bytes: number
  /** Bytes that are missing or damaged where they were, and so are not at the new place. */
  damaged: { documentId: string | null; blobKey: string; problem: 'missing' | 'damaged' }[]
  /** How many rows of each model; null when the database stays. */
  rows: Record<string, number> | null
}

/** How long the rows may take to be written. */
const patienceMs = 12 * 60 * 60 * 1000

/**
 * Moves the bytes, the rows, or both, and leaves what is there as it is. The bytes come first, under their keys
 * and compared with their hashes; then the rows of one moment, in one transaction. A move that breaks off leaves
 * no rows, and the next one takes up the bytes that it finds.
 *
 * @throws AppError `conflict` when the target is in use, or somebody saved during the move; `invalid` when bytes
 *   are missing or damaged and may not be left out
 */
export async function moveStorage(
  portal: Pick<Portal, 'db' | 'blobs'>,
  target: MoveTarget,
  input: MoveInput,
): Promise<MoveReport> {
  await refuseUsedTarget(portal, target)
  const mover = createMover(portal, target, input)
  await mover.move(portal.db)
  const damaged = mover.report.damaged.length
  if (!input.skipDamaged && damaged > 0) {
    throw new AppError('invalid', (t) => t('operations.moveDamaged', { count: String(damaged) }))
  }
  // What was saved during the first pass.
  if (target.db === null) await mover.move(portal.db)
  const rows = target.db && (await moveRows(target.db, mover, input))
  return { ...mover.report, rows }
}

/** Copies bytes, each once; those in the database are rows of it. */
function createMover(
  portal: Pick<Portal, 'blobs'>,
  { blobs }: MoveTarget,
  { onProgress }: MoveInput,
) {
  const seen = new Set<string>()
  const report: Omit<MoveReport, 'rows'> = { files: 0, bytes: 0, damaged: [] }

  async function moveOne(to: Blobs, blob: NamedBlob): Promise<void> {
    if (await isThere(to, blob)) return
    const outcome = await copyNamedBlob(portal.blobs, to, blob)
    if (outcome === 'copied') return
    report.damaged.push({ documentId: blob.documentId, blobKey: blob.key, problem: outcome })
  }

  return {
    report,
    async move(db: DbTransaction): Promise<void> {
      if (blobs === null) return
      const total = await countNamedBlobs(db)
      for await (const blob of namedBlobs(db)) {
        if (seen.has(blob.key)) continue
        seen.add(blob.key)
        if (blob.inline) continue
        await moveOne(blobs, blob)
        report.files += 1
        report.bytes += blob.size
        onProgress?.({
          ...{ files: report.files, ofFiles: total.files },
          ...{ bytes: report.bytes, ofBytes: total.bytes },
        })
      }
    },
    /** Whether all bytes that rows name were seen. */
    async hasSeenAll(db: DbTransaction): Promise<boolean> {
      if (blobs === null) return true
      for await (const { key } of namedBlobs(db)) if (!seen.has(key)) return false
      return true
    },
  }
}

/** What a run before this one brought is read again, and not trusted. */
async function isThere(blobs: Blobs, { key, size, sha256 }: NamedBlob): Promise<boolean> {
  if ((await blobs.size(key)) !== size) return false
  return (await hashBlob({ blobs }, key))?.sha256 === sha256
}

async function moveRows(
  to: Db,
  mover: ReturnType<typeof createMover>,
  { atOneMoment, keepSecret }: MoveInput,
): Promise<Record<string, number>> {
  return await atOneMoment((from) =>
    to.$transaction(
      async (tx) => {
        // What a new portal makes for itself.
        await tx.editorDefault.deleteMany()
        await tx.editorCall.deleteMany()
        await tx.editor.deleteMany()
        await tx.setting.deleteMany()
        const counts = await copyRows(from, tx)
        if (!(await mover.hasSeenAll(from))) {
          throw new AppError('conflict', (t) => t('operations.savedDuringMove'))
        }
        await keepSecret?.(tx)
        return counts
      },
      { timeout: patienceMs, maxWait: 60_000 },
    ),
  )
}
