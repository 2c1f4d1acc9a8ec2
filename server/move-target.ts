import { isDeepStrictEqual } from 'node:util'
import { AppError } from '#server/app-error'
import { keepSecret, sessionSecret } from '#server/auth/secret'
import { configWith } from '#server/config'
import { atOneMoment } from '#server/db/at-one-moment'
import { openDb } from '#server/db/client'
import { migrate } from '#server/db/migrate'
import type { MoveInput, MoveTarget } from '#server/documents/storage/move-storage'
import type { Runtime } from '#server/runtime'
import { openBlobs } from '#server/stores/open-blobs'

/** Where everything is to move, opened. */
export interface OpenMoveTarget extends MoveTarget {
  /** What the move needs of this machine. */
  tools: Pick<MoveInput, 'atOneMoment' | 'keepSecret'>
  close(): Promise<void>
}

/**
 * Opens the new places as a portal with these settings would: it makes the tables that are missing.
 *
 * @throws ConfigError, MigrationError, BlobStoreError, AppError `invalid` when nothing would move
 */
export async function openMoveTarget(
  { config, db }: Pick<Runtime, 'config' | 'db'>,
  { databaseUrl, blobStore }: { databaseUrl: string | undefined; blobStore: string | undefined },
): Promise<OpenMoveTarget> {
  const next = configWith({
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    ...(blobStore && { BLOB_STORE: blobStore }),
  })
  if (databaseUrl && next.database.kind !== 'postgresql') {
    throw new AppError('invalid', (t) => t('operations.toPostgresql'))
  }
  for (const [given, part] of [
    [databaseUrl, 'database'],
    [blobStore, 'blobStore'],
  ] as const) {
    if (given && isDeepStrictEqual(next[part], config[part])) {
      throw new AppError('invalid', (t) => t('operations.sameTarget', { target: given }))
    }
  }
  const opened = blobStore ? await openBlobs(next.blobStore) : null
  if (databaseUrl) await migrate(next.database)
  const to = databaseUrl ? openDb(next.database) : null
  // On PostgreSQL it is a row like any other.
  const inFile = config.sessionSecret === undefined && config.database.kind === 'sqlite'
  const secret = inFile ? await sessionSecret(config, db) : null
  return {
    db: to,
    blobs: opened?.blobs ?? null,
    tools: {
      atOneMoment: (work) => atOneMoment(db, config.database, work),
      keepSecret: secret === null ? null : (tx) => keepSecret(tx, secret),
    },
    async close() {
      await to?.$disconnect()
      opened?.close()
    },
  }
}
