import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#server/db/database'

/** A copy of the folder with prisma/ and node_modules/, for planting migrations in. */
export interface PlantedRoot {
  path: string
  addMigration(kind: Database['kind'], name: string, sql: string): Promise<void>
  removeMigration(kind: Database['kind'], name: string): Promise<void>
  remove(): Promise<void>
}

/** Copies the repository's prisma/ folder; node_modules is a link. */
export async function plantRoot(): Promise<PlantedRoot> {
  const path = await mkdtemp(join(tmpdir(), 'carrel-root-'))
  await cp('prisma', join(path, 'prisma'), { recursive: true, dereference: true })
  await symlink(join(process.cwd(), 'node_modules'), join(path, 'node_modules'))
  const folderOf = (kind: Database['kind'], name: string) =>
    join(path, 'prisma', kind, 'migrations', name)
  return {
    path,
    async addMigration(kind, name, sql) {
      await mkdir(folderOf(kind, name), { recursive: true })
      await writeFile(join(folderOf(kind, name), 'migration.sql'), sql)
    },
    removeMigration: (kind, name) => rm(folderOf(kind, name), { recursive: true }),
    remove: () => rm(path, { recursive: true }),
  }
}
