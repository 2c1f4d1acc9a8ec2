import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Db, openDb } from '#server/db/client'
import { copyRows } from '#server/db/copy-rows'
import { migrate } from '#server/db/migrate'
import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'
import type { Blobs } from '#server/wopi/ports'
import type { Progress } from './back-up'
import { copyNamedBlob } from './copy-named-blob'
import { type BackupManifest, inside, readManifest } from './manifest'
import { checkInline, countNamedBlobs, namedBlobs } from './named-blobs'

export interface RestoreTools {
  /** A store of blobs in a folder. */
  blobsIn(folder: string): Blobs
  /** Puts the secret of the backup in the place of the portal's, if the backup has one. */
  takeSecret(file: string): Promise<void>
  onProgress?: ((progress: Progress) => void) | undefined
}

/** How long the rows may take to be written. */
const patienceMs = 12 * 60 * 60 * 1000

/**
 * Brings a backup back into a portal with nothing in it, of either database and any store. The bytes come
 * first, each compared with its hash, then all rows in one transaction: a restore that breaks off leaves an
 * empty portal, and can be begun again.
 *
 * @throws AppError `conflict` when the portal is not empty, `invalid` when the backup is not whole
 */
export async function restoreBackup(
  portal: Pick<Portal, 'db' | 'blobs' | 'audit'>,
  tools: RestoreTools,
  input: { path: string },
): Promise<BackupManifest & { rows: Record<string, number> }> {
  const path = resolve(input.path)
  const manifest = await readManifest(path)
  await refuseUsedDatabase(portal)
  const folder = await mkdtemp(join(tmpdir(), 'carrel-restore-'))
  try {
    // The backup stays as it is: an older one is brought up to date in a copy.
    const file = join(folder, inside.database)
    await copyFile(join(path, inside.database), file)
    await migrate({ kind: 'sqlite', file })
    const saved = openDb({ kind: 'sqlite', file })
    try {
      await refuseForeignBlobs(portal, saved)
      await bringBlobs(portal, tools, { path, saved, manifest })
      const rows = await bringRows(portal, saved)
      await tools.takeSecret(join(path, inside.secret))
      await portal.audit({
        actorId: null,
        action: 'storage.restore',
        detail: { path, files: manifest.files, bytes: manifest.bytes, of: manifest.createdAt },
      })
      return { ...manifest, rows }
    } finally {
      await saved.$disconnect()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function refuseUsedDatabase({ db }: Pick<Portal, 'db'>): Promise<void> {
  const used =
    (await db.user.count()) + (await db.document.count()) + (await db.auditEvent.count()) > 0
  if (!used) return
  throw new AppError('conflict', (t) => t('operations.restoreNotEmpty'))
}

/** What an earlier try of the same restore left may stay. */
async function refuseForeignBlobs({ blobs }: Pick<Portal, 'blobs'>, saved: Db): Promise<void> {
  const keys = new Set<string>()
  for await (const { key } of namedBlobs(saved)) keys.add(key)
  for await (const { key } of blobs.list()) {
    if (keys.has(key) || key.endsWith('.part')) continue
    throw new AppError('conflict', (t) => t('operations.restoreNotEmptyStore'))
  }
}

async function bringBlobs(
  portal: Pick<Portal, 'blobs'>,
  tools: RestoreTools,
  { path, saved, manifest }: { path: string; saved: Db; manifest: BackupManifest },
): Promise<void> {
  const source = tools.blobsIn(join(path, inside.blobs))
  const total = await countNamedBlobs(saved)
  const known = new Set(manifest.damaged)
  const bad: string[] = []
  let files = 0
  let bytes = 0
  for await (const blob of namedBlobs(saved)) {
    if (known.has(blob.key)) continue
    const outcome = blob.inline
      ? await checkInline(saved, blob)
      : await copyNamedBlob(source, portal.blobs, blob)
    if (outcome !== 'copied') bad.push(`${blob.key} is ${outcome}`)
    files += 1
    bytes += blob.size
    tools.onProgress?.({ files, ofFiles: total.files, bytes, ofBytes: total.bytes })
  }
  if (bad.length > 0) {
    throw new AppError('invalid', (t) =>
      t('operations.backupNotWhole', {
        count: String(bad.length),
        some: bad.slice(0, 3).join(', '),
      }),
    )
  }
}

async function bringRows({ db }: Pick<Portal, 'db'>, saved: Db): Promise<Record<string, number>> {
  return await db.$transaction(
    async (tx) => {
      // What a new portal makes for itself.
      await tx.editorDefault.deleteMany()
      await tx.editorCall.deleteMany()
      await tx.editor.deleteMany()
      await tx.setting.deleteMany()
      return await copyRows(saved, tx)
    },
    { timeout: patienceMs },
  )
}
