import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { firstMigration, plantFirstVersion } from '#server/testing/first-version'
import { type PlantedRoot, plantRoot } from '#server/testing/planted-root'
import { postgresIsOff, type TestPostgres } from '#server/testing/postgres'
import { startMigratedPostgres } from '#server/testing/test-database'
import { type Db, openDb } from './client'
import type { Database } from './database'
import { MigrationError, migrate } from './migrate'

const program = fileURLToPath(new URL('../testing/run-migrate.ts', import.meta.url))
const execArgv = ['--conditions=react-server', '--import', 'tsx']

let folder: string
let root: PlantedRoot
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-migrate-'))
  root = await plantRoot()
})
afterEach(async () => {
  await root.remove()
  await rm(folder, { recursive: true })
})

const newSqlite = async (): Promise<Database> => ({
  kind: 'sqlite',
  file: join(folder, 'data', 'carrel.db'),
})

describe('migrating SQLite', () => {
  describeMigrate(newSqlite, {
    slow: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000000)
           INSERT INTO planted SELECT max(i) FROM n;`,
  })

  test('keeps what refers to a table while the table is rebuilt', async () => {
    const database = await newSqlite()
    await migrate(database, root.path)
    await withDb(database, async (db) => {
      await db.user.create({ data: ana })
      await db.session.create({
        data: {
          id: 'session',
          userId: 'ana',
          createdAt: new Date(),
          expiresAt: new Date(),
          lastSeenAt: new Date(),
          userAgent: '',
        },
      })
    })
    await root.addMigration('sqlite', '99990101000000_rebuild', rebuildUser)
    expect(await migrate(database, root.path)).toEqual(['99990101000000_rebuild'])
    await withDb(database, async (db) => {
      expect(await db.session.count()).toBe(1)
      expect(await db.$queryRaw`SELECT id, extra FROM "User"`).toEqual([{ id: 'ana', extra: 'x' }])
    })
  })

  test('refuses a migration that leaves a row referring to nothing', async () => {
    const database = await newSqlite()
    await migrate(database, root.path)
    await root.addMigration(
      'sqlite',
      '99990101000000_orphan',
      `INSERT INTO "Account" VALUES ('p', 'a', 'nobody', '2026-01-01T00:00:00.000+00:00');`,
    )
    await expect(migrate(database, root.path)).rejects.toThrow(
      /could not be brought up to date: it leaves 1 row\(s\) of Account referring to nothing\./,
    )
    await withDb(database, async (db) => expect(await db.account.count()).toBe(0))
  })

  test('makes the folder and the file, for their owner only', async () => {
    const database = await newSqlite()
    await migrate(database, root.path)
    const modeOf = async (path: string) => (await stat(join(folder, path))).mode & 0o777
    expect(await modeOf('data')).toBe(0o700)
    expect(await readdir(join(folder, 'data'))).toEqual(['carrel.db'])
    await withDb(database, async (db) => {
      await db.user.create({ data: ana })
      expect(await readdir(join(folder, 'data'))).toContain('carrel.db-wal')
      for (const name of await readdir(join(folder, 'data'))) {
        expect(await modeOf(join('data', name))).toBe(0o600)
      }
    })
  })

  test('says in a sentence that a file is no database', async () => {
    const file = join(folder, 'carrel.db')
    await writeFile(file, 'this is not a database, only text that somebody put in its place')
    await expect(migrate({ kind: 'sqlite', file }, root.path)).rejects.toThrow(
      `The database ${file} cannot be opened: file is not a database.`,
    )
  })
})

describe.skipIf(postgresIsOff)('migrating PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startMigratedPostgres()
  })
  afterAll(() => server.stop())

  describeMigrate(async () => ({ kind: 'postgresql', url: await server.createDatabase() }), {
    slow: 'SELECT pg_sleep(60);',
  })

  test('spares a role that may nothing else the translation of statements to machine code', async () => {
    const url = new URL(await server.createDatabase())
    const name = url.pathname.slice(1)
    const admin = openDb({ kind: 'postgresql', url: url.href })
    await admin.$executeRawUnsafe('CREATE ROLE portal LOGIN')
    await admin.$executeRawUnsafe(`ALTER DATABASE "${name}" OWNER TO portal`)
    const jit = (db: Db) => db.$queryRaw`SELECT current_setting('jit') AS jit`
    expect(await jit(admin)).toEqual([{ jit: 'on' }])
    url.username = 'portal'
    await migrate({ kind: 'postgresql', url: url.href }, root.path)
    const portal = openDb({ kind: 'postgresql', url: url.href })
    expect(await jit(portal)).toEqual([{ jit: 'off' }])
    await portal.$disconnect()
    expect(await jit(admin)).toEqual([{ jit: 'on' }])
    await admin.$disconnect()
  })

  test('says in a sentence, without the password, that there is no server', async () => {
    const url = 'postgresql://carrel:secret@127.0.0.1:1/portal'
    const failed = migrate({ kind: 'postgresql', url }, root.path)
    await expect(failed).rejects.toBeInstanceOf(MigrationError)
    await expect(failed).rejects.toThrow(
      /^The PostgreSQL database portal on 127\.0\.0\.1:1 cannot be opened: [^.].*\.$/,
    )
    await expect(failed).rejects.not.toThrow('secret')
  })
})

const ana = { id: 'ana', email: 'ana@example.org', name: 'Ana', createdAt: new Date(0) }

function describeMigrate(create: () => Promise<Database>, sql: { slow: string }) {
  let database: Database
  beforeEach(async () => {
    database = await create()
  })

  /** An up-to-date database with one user in it, and what it looks like. */
  async function prepared(): Promise<unknown> {
    await migrate(database, root.path)
    await withDb(database, (db) => db.user.create({ data: ana }))
    return await describeDatabase()
  }

  async function describeDatabase(): Promise<unknown> {
    return await withDb(database, async (db) => ({
      users: await db.user.findMany(),
      tables:
        database.kind === 'sqlite'
          ? await db.$queryRaw`SELECT name, sql FROM sqlite_master ORDER BY name`
          : await db.$queryRaw`SELECT table_name, column_name FROM information_schema.columns
                               WHERE table_schema = 'public' ORDER BY table_name, column_name`,
      history: await db.$queryRaw`SELECT * FROM _prisma_migrations`,
    }))
  }

  const plant = (name: string, script: string) => root.addMigration(database.kind, name, script)
  const planted = '99990101000000_planted'

  test('makes a database, once', async () => {
    const applied = await migrate(database, root.path)
    expect(applied[0]).toMatch(/^\d{14}_init$/)
    expect(await migrate(database, root.path)).toEqual([])
    await withDb(database, async (db) => expect(await db.user.count()).toBe(0))
  })

  test('adds what is missing to a database in use', async () => {
    await prepared()
    await plant(planted, 'ALTER TABLE "User" ADD COLUMN "nickname" TEXT;')
    expect(await migrate(database, root.path)).toEqual([planted])
    await withDb(database, async (db) => {
      expect(await db.$queryRaw`SELECT id, nickname FROM "User"`).toEqual([
        { id: 'ana', nickname: null },
      ])
    })
    expect(await migrate(database, root.path)).toEqual([])
  })

  test('brings a portal of the first version up to date, and loses nothing of it', async () => {
    const all = await readdir(join(root.path, 'prisma', database.kind, 'migrations'))
    const later = all.filter((name) => /^\d/.test(name) && name > firstMigration)
    expect(later.length).toBeGreaterThan(5)
    for (const name of later) await root.removeMigration(database.kind, name)
    expect(await migrate(database, root.path)).toEqual([firstMigration])
    await withDb(database, (db) => plantFirstVersion(db))

    expect(await migrate(database)).toEqual(later.sort())
    await withDb(database, async (db) => {
      expect(await db.user.findMany()).toMatchObject([{ id: 'ana', role: 'admin', usedBytes: 22n }])
      const lock = { lockId: 'lock-of-ana', kind: 'wopi', userId: 'ana', grantId: 'grant' }
      const version = { createdById: 'ana', source: 'save', label: null }
      expect(
        await db.document.findMany({
          include: { lock: true, versions: { orderBy: { number: 'asc' } } },
        }),
      ).toMatchObject([
        {
          ...{ id: 'plan', name: 'Plan.docx', ownerId: 'ana', headNumber: 2, folderId: null, lock },
          versions: [
            { ...version, number: 1, blobKey: 'blob-1', size: 6n, sha256: 'hash-1', pinned: true },
            { ...version, number: 2, blobKey: 'blob-2', size: 7n, sha256: 'hash-2', pinned: false },
          ],
        },
      ])
      expect(await db.grant.findMany()).toMatchObject([{ id: 'grant', rights: 'edit' }])
      expect(await db.rejectedSave.findMany()).toMatchObject([
        { id: 'refused', blobKey: 'blob-3', size: 9n, resolvedAt: null },
      ])
    })
  })

  test('leaves everything as it was when a migration fails half-way, and says so', async () => {
    const before = await prepared()
    await plant('99990101000000_good', 'CREATE TABLE good (a INTEGER);')
    await plant(
      '99990102000000_broken',
      'CREATE TABLE half (a INTEGER); DELETE FROM "User"; INSERT INTO missing VALUES (1);',
    )
    const failed = migrate(database, root.path)
    await expect(failed).rejects.toBeInstanceOf(MigrationError)
    await expect(failed).rejects.toThrow(
      /^The .* could not be brought up to date: 99990102000000_broken failed: .*missing.*\. Nothing in it was changed; the version of Carrel that ran before still works with it\.$/,
    )
    expect(await describeDatabase()).toEqual(before)

    await root.removeMigration(database.kind, '99990102000000_broken')
    expect(await migrate(database, root.path)).toEqual(['99990101000000_good'])
  })

  test('leaves nothing of a new database whose first migration fails', async () => {
    await plant('00000101000000_broken', 'CREATE TABLE half (a INTEGER); SELECT * FROM missing;')
    await expect(migrate(database, root.path)).rejects.toBeInstanceOf(MigrationError)
    await root.removeMigration(database.kind, '00000101000000_broken')
    expect(await migrate(database, root.path)).toContain('20261123160000_init')
  })

  test('leaves everything as it was when it is killed in the middle', async () => {
    const before = await prepared()
    await plant(planted, `CREATE TABLE planted (a BIGINT); DELETE FROM "User"; ${sql.slow}`)
    const child = fork(program, [JSON.stringify(database), root.path], { execArgv })
    await once(child, 'message')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(child.exitCode).toBeNull()
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited

    expect(await describeDatabase()).toEqual(before)
    await root.removeMigration(database.kind, planted)
    await plant(planted, 'CREATE TABLE planted (a BIGINT);')
    expect(await migrate(database, root.path)).toEqual([planted])
  })

  test('refuses a database that is newer than the code, and leaves it alone', async () => {
    await plant(planted, 'ALTER TABLE "User" ADD COLUMN "nickname" TEXT;')
    const before = await prepared()
    await root.removeMigration(database.kind, planted)
    await plant('99990101000000_mine', 'CREATE TABLE mine (a INTEGER);')
    await expect(migrate(database, root.path)).rejects.toThrow(
      /is from a newer version of Carrel \(it has the migration 99990101000000_planted, which this version does not know\)\. Nothing in it was changed; start the newer version\.$/,
    )
    expect(await describeDatabase()).toEqual(before)
  })

  test('refuses a database in which another tool left a migration unfinished', async () => {
    await migrate(database, root.path)
    await withDb(database, (db) => db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`)
    await expect(migrate(database, root.path)).rejects.toThrow(
      /has a migration that another tool began and did not finish/,
    )
  })

  test('refuses a database that belongs to something else', async () => {
    await withDb(database, (db) => db.$executeRaw`CREATE TABLE theirs (a INTEGER)`)
    await expect(migrate(database, root.path)).rejects.toThrow(
      /holds tables that are not Carrel's\. Nothing in it was changed; give Carrel a database of its own\.$/,
    )
  })

  test('migrates once when several instances start together', async () => {
    await prepared()
    // Twice would fail: the column would be there already.
    await plant(planted, 'ALTER TABLE "User" ADD COLUMN "nickname" TEXT;')
    const children = Array.from({ length: 2 }, async () => {
      const child = fork(program, [JSON.stringify(database), root.path], { execArgv })
      await once(child, 'message')
      const [applied] = await once(child, 'message')
      return applied
    })
    const here = Array.from({ length: 3 }, () => migrate(database, root.path))
    const applied = await Promise.all([...children, ...here])
    expect(applied.filter((names) => names.length > 0)).toEqual([[planted]])
  })

  test('makes the database once when several instances start together', async () => {
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(database, root.path)))
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
  })
}

async function withDb<T>(database: Database, work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDb(database)
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

/** As Prisma writes it when SQLite cannot alter a table. */
const rebuildUser = `
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" TEXT NOT NULL DEFAULT 'member',
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME,
    "lastSeenAt" DATETIME,
    "extra" TEXT NOT NULL DEFAULT 'x'
);
INSERT INTO "new_User" ("createdAt", "disabledAt", "email", "id", "lastSeenAt", "name", "passwordHash", "role")
  SELECT "createdAt", "disabledAt", "email", "id", "lastSeenAt", "name", "passwordHash", "role" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`
