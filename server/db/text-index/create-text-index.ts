import type { Database } from '#server/db/database'
import { postgresqlTextIndex } from './postgresql-text-index'
import { sqliteTextIndex } from './sqlite-text-index'
import type { TextIndex } from './text-index'

/** The index of this kind of database. */
export function createTextIndex({ kind }: Pick<Database, 'kind'>): TextIndex {
  return kind === 'sqlite' ? sqliteTextIndex : postgresqlTextIndex
}
