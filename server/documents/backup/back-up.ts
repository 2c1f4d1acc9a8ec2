import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { openDb } from '#server/db/client'
import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'
import type { Blobs } from '#server/wopi/ports'
import { copyNamedBlob } from './copy-named-blob'
import { type BackupManifest, hashFile, inside, writeManifest } from './manifest'
import { checkInline, countNamedBlobs, type NamedBlob, namedBlobs } from './named-blobs'

/** How far a backup, a restore or an export has come. */
export interface Progress {
  files: number
  ofFiles: number
  bytes: number
  ofBytes: number
}

export interface BackUpTools {
  /** Writes the database of one moment into a new SQLite file. */
  snapshot(file: string): Promise<void>
  /** A store of blobs in a folder. */
  blobsIn(folder: string): Blobs
  /** Adds what else belongs to a backup: the secret. */
  addSecret(file: string): Promise<void>
  /** Waits until the names in a folder are on the disk. */
  syncFolder(folder: string): Promise<void>
  onProgress?: ((progress: Progress) => void) | undefined
}

/** How often a snapshot is taken again because bytes that it names were deleted meanwhile. */
const attempts = 20

/**
 * Makes a backup of everything while the portal serves: first the database as it is at one moment, then the
 * bytes that it names, each compared with its hash. Works in a folder beside the path, which gets its name
 * when all of it is on the disk: what is called `path` is whole. What is damaged in the portal already is left
 * out and told; the backup is good for everything else.
 *
 * @throws AppError `conflict` when there is something at the path
 */
export async function backUp(
  portal: Pick<Portal, 'db' | 'blobs' | 'clock' | 'newId' | 'audit'>,
  tools: BackUpTools,
  input: {
    path: string
    /** Who wants it; null or absent: the command line. */
    actorId?: string | null
    /** Ends it half-way; nothing is left then. */
    signal?: AbortSignal
  },
): Promise<BackupManifest> {
  const path = resolve(input.path)
  if (await stat(path).catch(() => null)) {
    throw new AppError('conflict', (t) => t('operations.pathTaken', { path }))
  }
  const draft = join(dirname(path), `.${basename(path)}.${portal.newId()}.part`)
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 })
    const createdAt = portal.clock.now().toISOString()
    const copied = await copyEverything(portal, tools, draft, input.signal)
    await tools.addSecret(join(draft, inside.secret))
    const database = await hashFile(join(draft, inside.database))
    const manifest = { format: 1 as const, createdAt, database, ...copied }
    await writeManifest(draft, manifest)
    await tools.syncFolder(draft)
    input.signal?.throwIfAborted()
    await rename(draft, path)
    await tools.syncFolder(dirname(path))
    await portal.audit({
      actorId: input.actorId ?? null,
      action: 'storage.backup',
      detail: { path, files: copied.files, bytes: copied.bytes, damaged: copied.damaged.length },
    })
    return manifest
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    throw error
  }
}

async function copyEverything(
  portal: Pick<Portal, 'db' | 'blobs'>,
  tools: BackUpTools,
  draft: string,
  signal: AbortSignal | undefined,
): Promise<Pick<BackupManifest, 'files' | 'bytes' | 'damaged'>> {
  const target = tools.blobsIn(join(draft, inside.blobs))
  const file = join(draft, inside.database)
  for (let attempt = 1; ; attempt += 1) {
    await rm(file, { force: true })
    await tools.snapshot(file)
    const copied = await copyNamed(portal, tools, { file, target, signal })
    if (copied.gone === 0) {
      await removeUnnamed(target, copied.keys)
      const { files, bytes, damaged } = copied
      return { files, bytes, damaged }
    }
    // What was copied stays, so that the next attempt has little to do.
    if (attempt === attempts) {
      throw new AppError('conflict', (t) => t('operations.deletedTooFast'))
    }
  }
}

/** Copies what the snapshot names; `gone` counts what the portal itself does not name any more. */
async function copyNamed(
  portal: Pick<Portal, 'db' | 'blobs'>,
  { onProgress }: BackUpTools,
  { file, target, signal }: { file: string; target: Blobs; signal: AbortSignal | undefined },
) {
  const snapshot = openDb({ kind: 'sqlite', file })
  try {
    const total = await countNamedBlobs(snapshot)
    const result = {
      ...{ files: 0, bytes: 0, gone: 0 },
      damaged: [] as string[],
      keys: new Set<string>(),
    }
    for await (const blob of namedBlobs(snapshot)) {
      signal?.throwIfAborted()
      if (!blob.inline) result.keys.add(blob.key)
      const outcome = blob.inline
        ? await checkInline(snapshot, blob)
        : await copyOnce(portal, target, blob, signal)
      if (outcome === 'copied') {
        result.files += 1
        result.bytes += blob.size
      } else if (await isNamed(portal, blob.key)) result.damaged.push(blob.key)
      else result.gone += 1
      const { files, bytes } = result
      onProgress?.({ files, ofFiles: total.files, bytes, ofBytes: total.bytes })
    }
    return result
  } finally {
    await snapshot.$disconnect()
    // Reading made it a database with other files beside it.
    for (const suffix of ['-wal', '-shm']) await rm(`${file}${suffix}`, { force: true })
  }
}

/** What an attempt before this one copied is there. */
async function copyOnce(
  portal: Pick<Portal, 'blobs'>,
  target: Blobs,
  blob: NamedBlob,
  signal: AbortSignal | undefined,
) {
  const isThere = (await target.size(blob.key)) === blob.size
  return isThere ? 'copied' : await copyNamedBlob(portal.blobs, target, blob, signal)
}

async function isNamed({ db }: Pick<Portal, 'db'>, blobKey: string): Promise<boolean> {
  return (
    (await db.version.count({ where: { blobKey } })) > 0 ||
    (await db.rejectedSave.count({ where: { blobKey, resolvedAt: null } })) > 0 ||
    (await db.template.count({ where: { blobKey } })) > 0
  )
}

/** What earlier attempts copied and the last snapshot does not name. */
async function removeUnnamed(target: Blobs, named: ReadonlySet<string>): Promise<void> {
  for await (const { key } of target.list()) if (!named.has(key)) await target.remove(key)
}
