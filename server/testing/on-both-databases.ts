import { afterAll, beforeAll, describe } from 'vitest'
import { postgresIsOff, startPostgres, type TestPostgres } from './postgres'
import { createPostgresDatabase, createSqliteDatabase, type TestDatabase } from './test-database'

/** Runs a suite on SQLite and on a PostgreSQL server of its own. */
export function onBothDatabases(suite: (create: () => Promise<TestDatabase>) => void): void {
  describe('on SQLite,', () => suite(createSqliteDatabase))

  describe.skipIf(postgresIsOff)('on PostgreSQL,', () => {
    let server: TestPostgres
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server.stop())
    suite(() => createPostgresDatabase(server))
  })
}
