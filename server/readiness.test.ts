import { describe, expect, test } from 'vitest'
import { createMigrationCheck } from '#server/db/applied-migrations'
import { sql } from '#server/db/client'
import { tryBlobs } from '#server/documents/maintenance/try-blobs'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { createMemoryBlobs } from '#server/wopi/memory/memory-blobs'
import { createReadiness } from './readiness'

const always = { forMs: 0, withinMs: 1000 }

function world() {
  const broken = new Set<string>()
  const told: string[] = []
  const check = (name: string) => async () => {
    if (broken.has(name)) throw new Error('postgresql://carrel:secret@db.example.org')
  }
  const readiness = createReadiness(
    { database: check('database'), migrations: check('migrations'), blobs: check('blobs') },
    (name, error) => told.push(`${name}: ${error}`),
    always,
  )
  return { broken, told, readiness }
}

describe('readiness', () => {
  test('names what fails, and why only to the log, once', async () => {
    const { broken, told, readiness } = world()
    expect(await readiness.failing()).toEqual([])
    broken.add('blobs').add('migrations')
    expect(await readiness.failing()).toEqual(['migrations', 'blobs'])
    expect(await readiness.failing()).toEqual(['migrations', 'blobs'])
    expect(told).toHaveLength(2)
    expect(told[0]).toContain('secret')
    broken.clear()
    expect(await readiness.failing()).toEqual([])
    broken.add('blobs')
    await readiness.failing()
    expect(told).toHaveLength(3)
  })

  test('does not speak of migrations while the database is gone', async () => {
    const { broken, readiness } = world()
    broken.add('database').add('migrations')
    expect(await readiness.failing()).toEqual(['database'])
  })

  test('ends with the word to stop, whatever else holds', async () => {
    const { readiness } = world()
    readiness.stop()
    expect(await readiness.failing()).toEqual(['stopping'])
  })
})

describe('the check of the blob store', () => {
  test('leaves nothing behind', async () => {
    const blobs = createMemoryBlobs(() => new Date())
    await tryBlobs(blobs)
    for await (const { key } of blobs.list()) expect.fail(key)
  })

  test('fails when the bytes that come back are others, and leaves nothing then either', async () => {
    const blobs = createMemoryBlobs(() => new Date())
    const open = async () => new Blob(['carrot']).stream()
    await expect(tryBlobs({ ...blobs, open })).rejects.toThrow('other bytes')
    for await (const { key } of blobs.list()) expect.fail(key)
  })
})

onBothDatabases((create) => {
  test('the check of the migrations knows its own state, an older and a newer one', async () => {
    const { db, database, close } = await create()
    try {
      const isMigrated = await createMigrationCheck(db, database)
      expect(await isMigrated()).toBe(true)
      await db.$executeRaw(
        sql`UPDATE _prisma_migrations SET migration_name = 'of another version'
            WHERE migration_name = (SELECT MAX(migration_name) FROM _prisma_migrations)`,
      )
      expect(await isMigrated()).toBe(false)
    } finally {
      await close()
    }
  })
})
