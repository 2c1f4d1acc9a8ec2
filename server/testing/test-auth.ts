import type { Auth } from '#server/auth/auth'
import { newId } from '#server/new-id'
import { createTestClock, type TestClock } from './test-clock'
import { createSqliteDatabase, type TestDatabase } from './test-database'

/** Signing in on a database of the test's own, with a clock that is moved by hand. */
export interface TestAuth extends Auth {
  clock: TestClock
  /** The actions that were audited, in order. */
  audited: string[]
  close(): Promise<void>
}

/** Opens it on an empty database: SQLite unless given. */
export async function openTestAuth(database?: TestDatabase): Promise<TestAuth> {
  const { db, close } = database ?? (await createSqliteDatabase())
  const audited: string[] = []
  return {
    db,
    close,
    newId,
    audited,
    clock: createTestClock(),
    audit: async ({ action }) => {
      audited.push(action)
    },
    secret: 'a secret of the tests with at least 32 characters',
    sessionMs: 14 * 24 * 60 * 60 * 1000,
    publicUrl: 'http://portal.example.org',
    oidc: undefined,
    resetToken: (id) => `token of ${id}`,
    mails: true,
  }
}
