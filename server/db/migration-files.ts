import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import type { Database } from './database'

/** The migrations that this code comes with, as `prisma migrate` lays them out, oldest first. */
export async function readMigrations(root: string, kind: Database['kind']): Promise<MigrationList> {
  const baseDir = join(root, 'prisma', kind, 'migrations')
  const entries = await readdir(baseDir, { withFileTypes: true }).catch((cause) => {
    throw new Error(`Carrel is incomplete: it has no migrations in ${baseDir}.`, { cause })
  })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(join(baseDir, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  }
}
