import { afterAll, beforeAll, describe } from 'vitest'
import { postgresIsOff, type TestPostgres } from './postgres'
import {
  createPostgresDatabase,
  createSqliteDatabase,
  startMigratedPostgres,
  type TestDatabase,
} from './test-database'

/** Runs a suite on SQLite and on a PostgreSQL server of its own. */
export function onBothDatabases(suite: (create: () => Promise<TestDatabase>) => void): void {
  describe('on SQLite,', () => suite(createSqliteDatabase))

  describe.skipIf(postgresIsOff)('on PostgreSQL,', () => {
    let server: TestPostgres
    beforeAll(async () => {
      server = await startMigratedPostgres()
    })
    afterAll(() => server.stop())
    suite(() => createPostgresDatabase(server))
  })
}
