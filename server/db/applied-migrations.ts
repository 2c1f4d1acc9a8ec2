import { type Db, sql } from './client'
import type { Database } from './database'
import { readMigrations } from './migration-files'

/**
 * What asks whether the database is at the state of this very code: every migration that it comes with, and
 * none besides.
 *
 * @param root the folder that holds prisma/
 */
export async function createMigrationCheck(
  db: Db,
  { kind }: Pick<Database, 'kind'>,
  root = process.cwd(),
): Promise<() => Promise<boolean>> {
  const { migrationDirectories } = await readMigrations(root, kind)
  const wanted = migrationDirectories.map(({ path }) => path).join('\n')
  return async () => {
    const rows = await db.$queryRaw<{ name: string }[]>(
      sql`SELECT migration_name AS name FROM _prisma_migrations
          WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    )
    const found = rows.map(({ name }) => name).sort()
    return found.join('\n') === wanted
  }
}
