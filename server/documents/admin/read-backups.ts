import { type FoundBackup, listBackups } from '#server/documents/backup/backup-folder'
import type { BackupPlace } from '#server/documents/backup/start-backup'
import type { Portal, Viewer } from '#server/documents/portal'
import { storedBytes } from '#server/documents/storage/measure-storage'
import { onlyAdmins } from './only-admins'

export interface Backups {
  folder: string
  keep: number
  /** What one takes about, and how much room there is; in bytes. */
  neededBytes: number
  freeBytes: number
  list: FoundBackup[]
}

/** The backups in the operator's folder, as this instance sees it; `unreadable` when it does not. */
export async function readBackups(
  portal: Pick<Portal, 'db'>,
  viewer: Viewer,
  { folder, keep, freeBytes }: BackupPlace,
): Promise<Backups | 'unreadable'> {
  onlyAdmins(viewer)
  const neededBytes = await storedBytes(portal)
  try {
    const list = await listBackups(folder)
    return { folder, keep, neededBytes, freeBytes: await freeBytes(), list }
  } catch {
    return 'unreadable'
  }
}
