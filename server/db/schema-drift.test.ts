import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PlantedRoot, plantRoot } from '#server/testing/planted-root'
import { postgresIsOff } from '#server/testing/postgres'
import { createShadowPostgres, createShadowSqlite } from '#server/testing/shadow-databases'
import { startMigratedPostgres } from '#server/testing/test-database'
import { findDrift } from './schema-drift'

const remedy = 'prisma/models.prisma has changed: run npm run db:migration -- NAME'

describe('the migrations make exactly what the models describe', () => {
  test('on SQLite', async () => {
    expect(await findDrift(process.cwd(), 'sqlite', createShadowSqlite()), remedy).toBeNull()
  })

  test.skipIf(postgresIsOff)('on PostgreSQL', async () => {
    const server = await startMigratedPostgres()
    try {
      const shadow = createShadowPostgres(server)
      expect(await findDrift(process.cwd(), 'postgresql', shadow), remedy).toBeNull()
    } finally {
      await server.stop()
    }
  })
})

describe('a change of the models without a migration', () => {
  test('is found, as the SQL that is missing', async () => {
    const root = await plantRoot()
    try {
      await addColumn(root)
      expect(await findDrift(root.path, 'sqlite', createShadowSqlite())).toContain(
        'ALTER TABLE "Setting" ADD COLUMN "planted" TEXT',
      )
    } finally {
      await root.remove()
    }
  })
})

async function addColumn(root: PlantedRoot) {
  const path = join(root.path, 'prisma', 'sqlite', 'models.prisma')
  const models = await readFile(path, 'utf8')
  await writeFile(path, models.replace('model Setting {', 'model Setting {\n  planted String?'))
}
