import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Database } from './database'
import { readMigrations } from './migration-files'
import { openSchemaEngine } from './schema-engine'

/** What the migrations make in each database's own way, and no model describes. */
const ownTables: Record<Database['kind'], string[]> = {
  sqlite: [
    'NameEntry',
    'WordInText',
    ...['DocumentWords', 'NameGrams'].flatMap((name) =>
      ['', '_data', '_idx', '_docsize', '_config'].map((part) => `${name}${part}`),
    ),
  ],
  postgresql: ['public.DocumentWords', 'public.NameEntry'],
}

/**
 * What a database with all the migrations so far still lacks to fit prisma/models.prisma, as SQL; null when
 * it lacks nothing. The migrations are replayed on the factory's second («shadow») database, which is empty.
 */
export async function findDrift(
  root: string,
  kind: Database['kind'],
  adapterFactory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string | null> {
  const files = await Promise.all(
    ['schema.prisma', 'models.prisma'].map(async (name) => {
      const path = join(root, 'prisma', kind, name)
      return { path, content: await readFile(path, 'utf8') }
    }),
  )
  const engine = await openSchemaEngine(
    root,
    adapterFactory,
    files.map(({ path, content }) => [path, content]),
  )
  const { stdout, exitCode } = await engine.diff({
    from: { tag: 'migrations', ...(await readMigrations(root, kind)) },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: ownTables[kind], externalEnums: [] },
  })
  return exitCode === 2 ? (stdout ?? '') : null
}
