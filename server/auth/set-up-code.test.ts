import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { postgresIsOff, type TestPostgres } from '#server/testing/postgres'
import { openTestAuth, type TestAuth } from '#server/testing/test-auth'
import {
  createPostgresDatabase,
  createSqliteDatabase,
  startMigratedPostgres,
  type TestDatabase,
} from '#server/testing/test-database'
import { firstRun, firstRunLines } from './first-run'
import { createFirstAdmin, makeSetUpCode, needsSetUp } from './set-up-code'
import { createUser } from './users'

let postgres: TestPostgres

beforeAll(async () => {
  if (!postgresIsOff) postgres = await startMigratedPostgres()
})

afterAll(() => postgres?.stop())

const databases: [string, () => Promise<TestDatabase>][] = [
  ['SQLite', createSqliteDatabase],
  ...(postgresIsOff
    ? []
    : [
        ['PostgreSQL', () => createPostgresDatabase(postgres)] satisfies (typeof databases)[number],
      ]),
]

const ana = {
  email: 'ana@example.org',
  name: 'Ana',
  password: 'correct horse battery',
  address: '192.0.2.1',
}

describe.each(databases)('on %s', (_, createDatabase) => {
  let auth: TestAuth
  let database: TestDatabase

  beforeEach(async () => {
    database = await createDatabase()
    auth = await openTestAuth(database)
  })

  afterEach(() => auth.close())

  it('creates the first admin for the code, once', async () => {
    const code = await makeSetUpCode(auth)
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const typed = code.toLowerCase().replaceAll('-', ' ')
    await createFirstAdmin(auth, { ...ana, code: typed })
    expect(await auth.db.user.findMany()).toMatchObject([
      { email: 'ana@example.org', role: 'admin' },
    ])
    const ben = { ...ana, email: 'ben@example.org', code }
    await expect(createFirstAdmin(auth, ben)).rejects.toMatchObject({ code: 'conflict' })
    expect(await needsSetUp(auth)).toBe(false)
  })

  it('creates one admin for two submissions at the same time', async () => {
    const code = await makeSetUpCode(auth)
    const another = { ...auth, db: database.openAnother() }
    const both = await Promise.allSettled([
      createFirstAdmin(auth, { ...ana, code }),
      createFirstAdmin(another, { ...ana, email: 'ben@example.org', code }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await auth.db.user.count()).toBe(1)
  })

  it('keeps the code when the account it was for could not be made', async () => {
    const code = await makeSetUpCode(auth)
    await createUser(auth, { ...ana, role: 'member' }, null)
    await expect(createFirstAdmin(auth, { ...ana, code })).rejects.toMatchObject({
      code: 'conflict',
      field: 'email',
    })
    await createFirstAdmin(auth, { ...ana, email: 'ben@example.org', code })
  })

  it('creates one admin from the settings when two processes start at the same time', async () => {
    const admin = { email: 'ana@example.org', password: 'correct horse battery' }
    const another = { ...auth, db: database.openAnother() }
    await Promise.all([firstRun(auth, admin), firstRun(another, admin)])
    expect(await auth.db.user.findMany()).toMatchObject([
      { email: 'ana@example.org', name: 'Ana', role: 'admin' },
    ])
  })
})

describe('the set-up code', () => {
  let auth: TestAuth

  beforeEach(async () => {
    auth = await openTestAuth()
  })

  afterEach(() => auth.close())

  it('is refused when it is wrong, also when a later start made another', async () => {
    const first = await makeSetUpCode(auth)
    await makeSetUpCode(auth)
    await expect(createFirstAdmin(auth, { ...ana, code: first })).rejects.toMatchObject({
      code: 'invalid',
      field: 'code',
    })
    expect(await auth.db.user.count()).toBe(0)
  })

  it('is not stored', async () => {
    const code = await makeSetUpCode(auth)
    const { value } = await auth.db.setting.findUniqueOrThrow({ where: { key: 'set-up-code' } })
    expect(value).toMatch(/^[0-9a-f]{64}$/)
    expect(value).not.toContain(code)
  })

  it('cannot be guessed at leisure', async () => {
    const code = await makeSetUpCode(auth)
    for (let i = 0; i < 10; i++) {
      await createFirstAdmin(auth, { ...ana, code: `WRONG${i}` }).catch(() => {})
    }
    await expect(createFirstAdmin(auth, { ...ana, code })).rejects.toThrow('Too many wrong codes')
  })

  it('is printed while there is no admin, and is gone afterwards', async () => {
    const outcome = await firstRun(auth, undefined)
    const lines = firstRunLines(outcome, 'http://localhost:3000').join('\n')
    expect(lines).toContain('http://localhost:3000/set-up')
    expect(lines).toMatch(/code {2}\S{4}-\S{4}-\S{4}$/)
    await createUser(auth, { ...ana, role: 'admin' }, null)
    expect(await firstRun(auth, undefined)).toEqual({ kind: 'ready' })
    expect(await auth.db.setting.count()).toBe(0)
    expect(firstRunLines({ kind: 'ready' }, 'http://localhost:3000')).toEqual([])
  })

  it('is needed although ADMIN_EMAIL is set when there are users but no admin', async () => {
    await createUser(auth, { ...ana, role: 'member' }, null)
    const admin = { email: 'ben@example.org', password: 'correct horse battery' }
    expect((await firstRun(auth, admin)).kind).toBe('set-up')
    expect(await auth.db.user.count()).toBe(1)
  })
})
