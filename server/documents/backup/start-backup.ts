import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { type JobRow, readJobRow } from '#server/documents/maintenance/job-row'
import { runJob } from '#server/documents/maintenance/run-job'
import type { Portal, Viewer } from '#server/documents/portal'
import { storedBytes } from '#server/documents/storage/measure-storage'
import { StorageFull, StorageReadOnly } from '#server/wopi/ports'
import { type BackUpTools, backUp } from './back-up'
import { findUnfinished, nameOfBackup, removeOldBackups } from './backup-folder'

/** Where the operator wants the portal's own backups. */
export interface BackupPlace {
  folder: string
  /** How many of the portal's own are kept. */
  keep: number
  tools: BackUpTools
  /** How much room there is, in bytes. */
  freeBytes(): Promise<number>
}

type BackupPortal = Pick<Portal, 'db' | 'blobs' | 'clock' | 'newId' | 'audit'>

/** There is less room than the documents take, so that the disk would be full before the backup is whole. */
class NoRoomForBackup extends Error {}

/**
 * Starts a backup into the operator's folder, which goes on by itself. What an earlier run left unfinished
 * goes first; what is older than the newest few goes afterwards, unless the new one lacks files that were
 * damaged: then the older ones may be the only ones that have them.
 *
 * @returns what to wait for, for those who want to
 * @throws AppError `conflict` while one is being made, by any instance
 */
export async function startBackup(
  portal: BackupPortal,
  viewer: Viewer,
  place: BackupPlace,
): Promise<{ finished: Promise<void> }> {
  onlyAdmins(viewer)
  return await runJob(portal, viewer, {
    kind: 'backup',
    of: 0,
    work: (row, signal) => makeBackup(portal, place, row, signal),
    reasonOf,
    startAudited: ({ startedBy: actorId }) => ({ actorId, action: 'storage.start-backup' }),
    audited: ({ failed, startedBy: actorId }) =>
      failed === null ? null : { actorId, action: 'storage.fail-backup', detail: { failed } },
  })
}

async function makeBackup(
  portal: BackupPortal,
  { folder, keep, tools, freeBytes }: BackupPlace,
  row: JobRow,
  signal: AbortSignal,
): Promise<void> {
  for (const path of await findUnfinished(folder)) await rm(path, { recursive: true, force: true })
  const bytes = await storedBytes(portal)
  row.of = bytes
  if ((await freeBytes()) < bytes) throw new NoRoomForBackup('There is no room for the backup.')
  const name = nameOfBackup(portal.clock.now())
  const onProgress = (progress: { bytes: number; ofBytes: number }) => {
    row.done = progress.bytes
    row.of = progress.ofBytes
  }
  const manifest = await backUp(
    portal,
    { ...tools, onProgress },
    { path: join(folder, name), actorId: row.startedBy, signal },
  )
  row.backup = {
    ...{ name, files: manifest.files, bytes: manifest.bytes + manifest.database.size },
    damaged: manifest.damaged.length,
  }
  if (manifest.damaged.length > 0) return
  for (const gone of await removeOldBackups(portal, folder, keep)) {
    await portal.audit({ actorId: null, action: 'storage.remove-backup', subject: gone })
  }
}

/** Removes what a killed run left, when none is running. */
export async function tidyBackups(
  portal: Pick<Portal, 'db' | 'clock'>,
  { folder }: Pick<BackupPlace, 'folder'>,
): Promise<void> {
  // In this order: what a run begins after this is not among them.
  const paths = await findUnfinished(folder)
  if (paths.length === 0 || (await readJobRow(portal, 'backup'))?.runs) return
  for (const path of paths) await rm(path, { recursive: true, force: true })
}

function reasonOf(error: unknown): JobRow['reason'] {
  if (error instanceof NoRoomForBackup || error instanceof StorageFull) return 'full'
  if (error instanceof StorageReadOnly) return 'read-only'
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return 'full'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'read-only'
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'no-folder' : null
}
