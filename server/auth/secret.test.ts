import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { createSqliteDatabase, type TestDatabase } from '#server/testing/test-database'
import { sessionSecret } from './secret'

let dataDir: string
let untouched: TestDatabase

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'carrel-secret-'))
  untouched = await createSqliteDatabase()
})

afterEach(async () => {
  expect(await untouched.db.setting.count()).toBe(0)
  await untouched.close()
  await rm(dataDir, { recursive: true, force: true })
})

const sqlite = { kind: 'sqlite' as const, file: 'unused' }
const postgresql = { kind: 'postgresql' as const, url: 'unused', connections: 1 }

/** SQLite keeps it in the folder: the database is not asked. */
const kept = () =>
  sessionSecret({ dataDir, sessionSecret: undefined, database: sqlite }, untouched.db)

it('uses the secret of the settings and keeps nothing', async () => {
  const given = 'x'.repeat(40)
  expect(
    await sessionSecret({ dataDir, sessionSecret: given, database: postgresql }, untouched.db),
  ).toBe(given)
  expect(await readdir(dataDir)).toEqual([])
})

it('makes a secret once, for its owner only, also when the folder is not there yet', async () => {
  dataDir = join(dataDir, 'new', 'data')
  const first = await kept()
  expect(first).toMatch(/^[A-Za-z0-9_-]{64}$/)
  expect(await kept()).toBe(first)
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
})

it('gives processes that start at the same time the same secret, and leaves no drafts', async () => {
  const secrets = await Promise.all(Array.from({ length: 20 }, kept))
  expect(new Set(secrets).size).toBe(1)
  expect(await readdir(dataDir)).toEqual(['secret'])
  expect((await readFile(join(dataDir, 'secret'), 'utf8')).trim()).toBe(secrets[0])
})

it('refuses a file that holds no secret instead of signing with it', async () => {
  await writeFile(join(dataDir, 'secret'), '\n')
  await expect(kept()).rejects.toThrow('does not hold a secret of at least 32 characters')
})

describe('in a shared database', () => {
  onBothDatabases((create) => {
    let test: TestDatabase
    beforeEach(async () => {
      test = await create()
    })
    afterEach(() => test.close())

    const shared = (folder: string, db = test.db) =>
      sessionSecret(
        { dataDir: join(dataDir, folder), sessionSecret: undefined, database: postgresql },
        db,
      )

    it('machines that start at the same time get the same secret out of the database', async () => {
      const machines = Array.from({ length: 4 }, (_, index) =>
        shared(`machine-${index}`, index % 2 ? test.db : test.openAnother()),
      )
      const secrets = new Set(await Promise.all(machines))
      expect([...secrets]).toEqual([expect.stringMatching(/^[A-Za-z0-9_-]{64}$/)])
      expect(await readdir(dataDir)).toEqual([])
    })

    it('takes over the secret that one machine has in a file', async () => {
      const mine = await kept()
      expect(await shared('.')).toBe(mine)
      expect(await shared('another')).toBe(mine)
    })

    it('refuses a file that holds no secret', async () => {
      await writeFile(join(dataDir, 'secret'), 'short')
      await expect(shared('.')).rejects.toThrow('does not hold a secret')
      expect(await test.db.setting.count()).toBe(0)
    })
  })
})
