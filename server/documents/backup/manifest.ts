import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#server/documents/errors'

/** The names inside a backup. */
export const inside = {
  manifest: 'backup.json',
  database: 'carrel.db',
  blobs: 'blobs',
  secret: 'secret',
} as const

const schema = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  database: z.object({ size: z.number(), sha256: z.string() }),
  files: z.number(),
  bytes: z.number(),
  /** Keys of bytes that were missing or damaged when the backup was made. */
  damaged: z.array(z.string()),
})

/** What a backup says of itself. It is written last: a folder without it is no backup. */
export type BackupManifest = z.infer<typeof schema>

/** @throws AppError `invalid` when there is no backup, one of another format, or one whose database changed */
export async function readManifest(path: string): Promise<BackupManifest> {
  const text = await readFile(
    /* turbopackIgnore: true */ join(/* turbopackIgnore: true */ path, inside.manifest),
    'utf8',
  ).catch(() => {
    throw new AppError('invalid', (t) =>
      t('operations.noBackup', { path, manifest: inside.manifest }),
    )
  })
  const manifest = parseManifest(text)
  if (manifest === null) {
    throw new AppError('invalid', (t) => t('operations.unreadableBackup', { path }))
  }
  const found = await hashFile(join(/* turbopackIgnore: true */ path, inside.database)).catch(
    () => null,
  )
  const { database } = manifest
  if (found?.sha256 !== database.sha256 || found.size !== database.size) {
    throw new AppError('invalid', (t) => t('operations.damagedDatabase', { path }))
  }
  return manifest
}

/** What a backup says of itself, without a look at its files; null when this is no manifest. */
export function parseManifest(text: string): BackupManifest | null {
  return schema.safeParse(parse(text)).data ?? null
}

export async function writeManifest(path: string, manifest: BackupManifest): Promise<void> {
  const file = await open(
    /* turbopackIgnore: true */ join(/* turbopackIgnore: true */ path, inside.manifest),
    'wx',
    0o600,
  )
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Length in bytes and SHA-256, hex. */
export async function hashFile(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
