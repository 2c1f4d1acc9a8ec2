import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import type { Database } from './database'
import { type MigrationBench, openMigrationBench } from './migration-bench'
import { readMigrations } from './migration-files'
import { openSchemaEngine } from './schema-engine'

/** Why the database was not brought up to date: one sentence, ready to print. The data is as before. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/**
 * Brings the database up to date with this code: makes it when there is none, applies what is missing, all
 * in one transaction, so that a failure, a kill or a power cut leaves the database as it was. Instances that
 * start together migrate once; the others wait. Cheap when there is nothing to do.
 *
 * @param root the folder that holds prisma/ and node_modules/
 * @returns the names of the migrations applied now
 * @throws MigrationError
 */
export async function migrate(database: Database, root = process.cwd()): Promise<string[]> {
  const migrations = await readMigrations(root, database.kind)
  const bench = await openMigrationBench(database).catch((cause) => {
    throw new MigrationError(`${place(database)} cannot be opened: ${reason(cause)}.`, { cause })
  })
  try {
    if ((await findPending(bench, database, migrations)).length === 0) return []
    await bench.begin()
    // Another instance may have done it while this one waited.
    const pending = await findPending(bench, database, migrations)
    if (pending.length > 0) await apply(bench, database, migrations, root)
    else await bench.rollback()
    return pending
  } finally {
    await bench.close()
  }
}

async function apply(
  bench: MigrationBench,
  database: Database,
  migrations: MigrationList,
  root: string,
): Promise<void> {
  let refused: Error | undefined
  const adapter: SqlDriverAdapter = {
    ...bench,
    async executeScript(script) {
      try {
        await bench.executeScript(script)
      } catch (error) {
        // This is the cause; what the engine says afterwards is about its own book-keeping.
        refused ??= new Error(`${nameOf(script, migrations)} failed: ${reason(error)}`)
        throw error
      }
    },
    startTransaction: () => Promise.reject(new Error('a migration is one transaction already')),
    dispose: async () => {},
  }
  try {
    const engine = await openSchemaEngine(root, {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      connect: async () => adapter,
      connectToShadowDb: () => Promise.reject(new Error('migrating needs no second database')),
    })
    await engine.applyMigrations({
      migrationsList: migrations,
      filters: { externalTables: [], externalEnums: [] },
    })
    await bench.commit()
  } catch (error) {
    await bench.rollback().catch(() => {}) // Closing the connection undoes everything just as well.
    if (isForeign(error)) {
      throw new MigrationError(
        `${place(database)} holds tables that are not Carrel's. Nothing in it was changed; give Carrel a ` +
          'database of its own.',
        { cause: error },
      )
    }
    const cause = refused ?? error
    throw new MigrationError(
      `${place(database)} could not be brought up to date: ${reason(cause)}. Nothing in it was changed; ` +
        'the version of Carrel that ran before still works with it.',
      { cause },
    )
  }
}

/** Which migrations the database lacks; refuses databases that this code must not touch. */
async function findPending(
  bench: MigrationBench,
  database: Database,
  migrations: MigrationList,
): Promise<string[]> {
  const known = migrations.migrationDirectories.map((directory) => directory.path)
  const history = await readHistory(bench)
  const unknown = history.find((entry) => !known.includes(entry.name))
  if (unknown) {
    throw new MigrationError(
      `${place(database)} is from a newer version of Carrel (it has the migration ${unknown.name}, which ` +
        'this version does not know). Nothing in it was changed; start the newer version.',
    )
  }
  const half = history.find((entry) => !entry.finished)
  if (half) {
    throw new MigrationError(
      `${place(database)} has a migration that another tool began and did not finish (${half.name}). ` +
        'Nothing in it was changed; restore a backup, or settle it with `prisma migrate resolve`.',
    )
  }
  const applied = history.map((entry) => entry.name)
  return known.filter((name) => !applied.includes(name))
}

async function readHistory(bench: MigrationBench): Promise<{ name: string; finished: boolean }[]> {
  const ask = (sql: string) => bench.queryRaw({ sql, args: [], argTypes: [] })
  const table =
    bench.provider === 'sqlite'
      ? await ask("SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'")
      : // Not to_regclass(): it may answer from what this connection knew before it waited for its turn.
        await ask(
          "SELECT 1 FROM pg_class WHERE relname = '_prisma_migrations' " +
            'AND relnamespace = current_schema()::regnamespace',
        )
  if (table.rows.length === 0) return []
  const { rows } = await ask(
    'SELECT migration_name, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return rows.map(([name, finishedAt]) => ({ name: String(name), finished: finishedAt !== null }))
}

function nameOf(script: string, { migrationDirectories }: MigrationList): string {
  const found = migrationDirectories.find(
    ({ migrationFile: { content } }) => content.tag === 'ok' && content.value === script,
  )
  return found?.path ?? 'a migration'
}

/** Prisma's P3005: there are tables, and no history of migrations. */
function isForeign(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P3005'
}

function place(database: Database): string {
  return database.kind === 'sqlite'
    ? `The database ${database.file}`
    : `The PostgreSQL database ${new URL(database.url).pathname.slice(1)} on ${new URL(database.url).host}`
}

function reason(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const message =
    typeof cause === 'object' && cause !== null && 'originalMessage' in cause
      ? String(cause.originalMessage)
      : error instanceof Error
        ? error.message
        : String(error)
  return message.trim().replace(/\s+/g, ' ').replace(/\.$/, '')
}
