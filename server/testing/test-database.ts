import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, openDb } from '#server/db/client'
import type { Database } from '#server/db/database'
import { migrate } from '#server/db/migrate'
import { readMigrations } from '#server/db/migration-files'
import { findBinaries, startPostgres, type TestPostgres } from './postgres'

/** A database of one test's own, migrated and empty. */
export interface TestDatabase {
  database: Database
  db: Db
  /** Another client on the same data, as another instance of the portal would have it. */
  openAnother(): Db
  /** Closes every client and removes the database. */
  close(): Promise<void>
}

const cache = join(process.cwd(), 'node_modules', '.cache', 'carrel')

let template: Promise<string> | undefined

/** A SQLite database: a copy of a file that is migrated once. */
export async function createSqliteDatabase(): Promise<TestDatabase> {
  template ??= createTemplate()
  const folder = await mkdtemp(join(tmpdir(), 'carrel-test-'))
  const file = join(folder, 'carrel.db')
  await copyFile(await template, file)
  return testDatabase({ kind: 'sqlite', file }, () => rm(folder, { recursive: true }))
}

const postgresTemplates = new WeakMap<TestPostgres, Promise<string>>()

/**
 * A PostgreSQL database on a private server: a copy of one that is migrated once.
 *
 * @param through the address under which it is used, when that is not the server's own
 */
export async function createPostgresDatabase(
  server: TestPostgres,
  through = (url: string) => url,
): Promise<TestDatabase> {
  let source = postgresTemplates.get(server)
  if (!source) {
    source = server.migrated ? Promise.resolve(server.migrated) : createPostgresTemplate(server)
    postgresTemplates.set(server, source)
  }
  const url = await server.createDatabase(await source)
  return testDatabase({ kind: 'postgresql', url: through(url) }, () => server.dropDatabase(url))
}

async function createPostgresTemplate(server: TestPostgres): Promise<string> {
  const url = await server.createDatabase(undefined, 'migrated')
  await migrate({ kind: 'postgresql', url })
  return url
}

/**
 * Starts a private PostgreSQL server that has a migrated database to copy. It is made once for the migrations as they are,
 * and kept for later runs: a server's first database and the migrations take longer than many a test.
 */
export async function startMigratedPostgres(): Promise<TestPostgres> {
  const version = createHash('sha256').update(findBinaries()).digest('hex').slice(0, 4)
  const data = join(cache, `postgres-${version}-${await migrationsHash('postgresql')}`)
  if (!existsSync(data)) {
    await mkdir(cache, { recursive: true })
    const server = await startPostgres()
    await createPostgresTemplate(server)
    const folder = await mkdtemp(join(cache, 'new-'))
    await server.stop(join(folder, 'data'))
    // Somebody else may have made it meanwhile; theirs is as good.
    await rename(join(folder, 'data'), data).catch(() => {})
    await rm(folder, { recursive: true })
  }
  return await startPostgres({ from: data })
}

async function migrationsHash(kind: Database['kind']): Promise<string> {
  const { migrationDirectories } = await readMigrations(process.cwd(), kind)
  const hash = createHash('sha256').update(JSON.stringify(migrationDirectories))
  return hash.digest('hex').slice(0, 16)
}

/** Made once for the migrations as they are, and kept for later runs. */
async function createTemplate(): Promise<string> {
  const ready = join(cache, `${await migrationsHash('sqlite')}.db`)
  if (existsSync(ready)) return ready
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'new-'))
  const file = join(folder, 'carrel.db')
  await migrate({ kind: 'sqlite', file })
  await rename(file, ready)
  await rm(folder, { recursive: true })
  return ready
}

function testDatabase(database: Database, remove: () => Promise<void>): TestDatabase {
  const db = openDb(database)
  const clients = [db]
  return {
    database,
    db,
    openAnother() {
      const another = openDb(database)
      clients.push(another)
      return another
    },
    async close() {
      await Promise.all(clients.map((client) => client.$disconnect()))
      await remove()
    },
  }
}
