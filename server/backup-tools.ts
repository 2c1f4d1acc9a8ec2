import { copyFile, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from '#server/db/client'
import type { Database } from '#server/db/database'
import { snapshotDatabase } from '#server/db/snapshot'
import type { BackUpTools } from '#server/documents/backup/back-up'
import type { RestoreTools } from '#server/documents/backup/restore'
import { hasCode, syncFolder } from '#server/stores/blobs/durable-folder'
import { createFsBlobs } from '#server/stores/fs-blobs'

/** What backup and restore need of this machine, besides the use cases' own. */
export function backupTools({
  config,
  db,
}: {
  config: { dataDir: string; database: Database }
  db: Db
}): BackUpTools & RestoreTools {
  const secret = join(config.dataDir, 'secret')
  return {
    snapshot: (file) => snapshotDatabase(db, config.database, file),
    blobsIn: (folder) => createFsBlobs({ folder }),
    syncFolder,
    addSecret: (file) => copyIfThere(secret, file),
    async takeSecret(file) {
      const draft = `${secret}.restored`
      try {
        await copyIfThere(file, draft)
        await rename(draft, secret).catch(ignoreNotFound)
      } finally {
        await rm(draft, { force: true })
      }
    },
  }
}

/** SESSION_SECRET may stand in for the file. */
async function copyIfThere(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to)
  } catch (error) {
    return ignoreNotFound(error)
  }
  const copy = await open(to, 'r')
  try {
    await copy.chmod(0o600)
    await copy.sync()
  } finally {
    await copy.close()
  }
}

function ignoreNotFound(error: unknown): void {
  if (!hasCode(error, 'ENOENT')) throw error
}
