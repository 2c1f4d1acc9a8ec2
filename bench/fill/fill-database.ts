import BetterSqlite3 from 'better-sqlite3'
import pg from 'pg'
import { z } from 'zod'
import type { Database } from '#server/db/database'
import { bodyOf } from '#server/testing/bodies'
import type { Blobs } from '#server/wopi/ports'
import { postgresql, sqlite } from './dialect'
import { type Shape, type Sizes, shapeOf } from './shape'
import { type SharedBlob, statementsFor } from './statements'

/** From here on the database is told not to look at each reference, of which there are millions. */
const many = 20_000
const sharedBlobs = 16

/**
 * Fills a migrated, empty database. The bytes of all versions are a handful of blobs of some kilobytes.
 *
 * @param said hears of each step
 */
export async function fillDatabase(
  database: Database,
  blobs: Blobs,
  sizes: Sizes,
  said: (step: string) => void = () => {},
): Promise<Shape> {
  const shape = shapeOf(sizes)
  const kept = await keepBlobs(blobs)
  const dialect = database.kind === 'sqlite' ? sqlite : postgresql
  const statements = statementsFor(dialect, shape, { now: Date.now(), blobs: kept })
  const told = (statement: string) =>
    said(/^\s*\w+ (?:INTO )?"\w+"/.exec(statement)?.[0].trim() ?? '')
  if (database.kind === 'sqlite') fillSqlite(database.file, shape, statements, told)
  else await fillPostgresql(database.url, shape, statements, told)
  return shape
}

async function keepBlobs(blobs: Blobs): Promise<SharedBlob[]> {
  const kept: SharedBlob[] = []
  for (let k = 1; k <= sharedBlobs; k += 1) {
    const text = `What a version of a filled portal has in it, number ${k}.\n`.repeat(20 * k)
    const stored = await blobs.put(bodyOf(text).stream, { maxBytes: text.length })
    if (stored.kind !== 'stored') throw new Error(`The bytes could not be kept: ${stored.kind}`)
    kept.push(stored.blob)
  }
  return kept
}

const named = z.array(z.object({ name: z.string(), sql: z.string() }))

/** Indexes are made at the end: row by row they would take many times as long. */
function fillSqlite(
  file: string,
  { documents }: Shape,
  statements: readonly string[],
  said: (statement: string) => void,
): void {
  const db = new BetterSqlite3(file)
  try {
    if (documents > many) {
      db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000')
    }
    db.exec('PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY; BEGIN')
    const indexes = named.parse(
      db
        .prepare(
          "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'",
        )
        .all(),
    )
    for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`)
    for (const statement of statements) {
      said(statement)
      db.exec(statement)
    }
    said('CREATE INDEX')
    for (const { sql } of indexes) db.exec(sql)
    db.exec('COMMIT; PRAGMA journal_mode = WAL')
  } finally {
    db.close()
  }
}

async function fillPostgresql(
  url: string,
  { documents }: Shape,
  statements: readonly string[],
  said: (statement: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(`
      SELECT indexname AS name, indexdef AS sql FROM pg_indexes
       WHERE schemaname = current_schema() AND indexdef LIKE 'CREATE INDEX%'`)
    const indexes = named.parse(rows)
    await client.query('BEGIN')
    await client.query("SET LOCAL maintenance_work_mem = '512MB'")
    if (documents > many) await client.query('SET LOCAL session_replication_role = replica')
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`)
    for (const statement of statements) {
      said(statement)
      await client.query(statement)
    }
    said('CREATE INDEX')
    for (const { sql } of indexes) await client.query(sql)
    await client.query('COMMIT')
    // As the server does by itself before long.
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
