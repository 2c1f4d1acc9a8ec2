import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Portal } from '#server/documents/portal'
import { inside, parseManifest } from './manifest'

/** What the portal calls the backups that it makes by itself; and what it leaves when it is killed meanwhile. */
const ours = /^carrel-\d{8}T\d{6}Z$/
const unfinished = /^\.carrel-\d{8}T\d{6}Z\..+\.part$/

/** A backup that is whole. */
export interface FoundBackup {
  name: string
  at: Date
  /** Of its files and its database. */
  bytes: number
  /** How many files were missing or damaged when it was made. */
  damaged: number
  /** Whether the portal made it by itself, and removes it when it is old. */
  ours: boolean
}

/** `carrel-20261129T120258Z` */
export function nameOfBackup(at: Date): string {
  return `carrel-${at.toISOString().replace(/\.\d+|[-:]/g, '')}`
}

/**
 * The whole backups in a folder, the newest first, also those that the command line made there. What the
 * portal makes gets its name when all of it is on the disk; what has no manifest is no backup.
 *
 * @throws the file system's error when the folder cannot be read
 */
export async function listBackups(folder: string): Promise<FoundBackup[]> {
  const found: FoundBackup[] = []
  for (const name of await readdir(folder)) {
    if (name.startsWith('.')) continue
    const text = await readFile(join(folder, name, inside.manifest), 'utf8').catch(() => null)
    const manifest = text === null ? null : parseManifest(text)
    if (manifest === null) continue
    const { createdAt, database, bytes, damaged } = manifest
    found.push({
      ...{ name, at: new Date(createdAt), bytes: bytes + database.size, damaged: damaged.length },
      ours: ours.test(name),
    })
  }
  return found.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.name < b.name ? 1 : -1))
}

/**
 * Removes those of the portal's own backups that are older than the newest `keep`. One loses its name first,
 * so that none that is half gone looks whole.
 *
 * @returns the names of those that are gone
 */
export async function removeOldBackups(
  { newId }: Pick<Portal, 'newId'>,
  folder: string,
  keep: number,
): Promise<string[]> {
  const old = (await listBackups(folder)).filter((backup) => backup.ours).slice(keep)
  for (const { name } of old) {
    const draft = join(folder, `.${name}.${newId()}.part`)
    await rename(join(folder, name), draft)
    await rm(draft, { recursive: true, force: true })
  }
  return old.map(({ name }) => name)
}

/** What a run that was killed has left. Only for whoever knows that none is running. */
export async function findUnfinished(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => unfinished.test(name)).map((name) => join(folder, name))
}
