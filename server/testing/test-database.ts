import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, openDb } from '#server/db/client'
import type { Database } from '#server/db/database'
import { migrate } from '#server/db/migrate'
import { readMigrations } from '#server/db/migration-files'
import type { TestPostgres } from './postgres'

/** A database of one test's own, migrated and empty. */
export interface TestDatabase {
  database: Database
  db: Db
  /** Another client on the same data, as another instance of the portal would have it. */
  openAnother(): Db
  /** Closes every client and removes the database. */
  close(): Promise<void>
}

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
    source = createPostgresTemplate(server)
    postgresTemplates.set(server, source)
  }
  const url = await server.createDatabase(await source)
  return testDatabase({ kind: 'postgresql', url: through(url) }, () => server.dropDatabase(url))
}

async function createPostgresTemplate(server: TestPostgres): Promise<string> {
  const url = await server.createDatabase()
  await migrate({ kind: 'postgresql', url })
  return url
}

/** Made once for the migrations as they are, and kept for later runs. */
async function createTemplate(): Promise<string> {
  const { migrationDirectories } = await readMigrations(process.cwd(), 'sqlite')
  const hash = createHash('sha256').update(JSON.stringify(migrationDirectories)).digest('hex')
  const cache = join(process.cwd(), 'node_modules', '.cache', 'carrel')
  const ready = join(cache, `${hash.slice(0, 16)}.db`)
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
