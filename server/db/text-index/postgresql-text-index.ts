import { sql } from '#server/db/client'
import { postgresqlNameIndex } from './name-index'
import { putText, type TextIndex, type WordQuery } from './text-index'

/** On PostgreSQL's tsvector; its parsers and dictionaries are left out, so that it finds what SQLite does. */
export const postgresqlTextIndex: TextIndex = {
  async put(tx, documentId, read) {
    await putText(tx, documentId, read)
    if (read.words.length === 0) {
      await tx.$executeRaw`DELETE FROM "DocumentWords" WHERE "documentId" = ${documentId}`
      return
    }
    await tx.$executeRaw`
      INSERT INTO "DocumentWords" ("documentId", words)
      VALUES (${documentId}, array_to_tsvector(string_to_array(${read.words.join(' ')}, ' ')))
      ON CONFLICT ("documentId") DO UPDATE SET words = excluded.words`
  },

  prepare: async (_, query) => query,

  matches: (query) => sql`
      SELECT w."documentId" FROM "DocumentWords" w WHERE w.words @@ CAST(${termsOf(query)} AS tsquery)`,

  documentsWith: (query) => sql`
      SELECT w."documentId" AS id FROM "DocumentWords" w WHERE w.words @@ CAST(${termsOf(query)} AS tsquery)`,

  few: 10_000,

  // A value and no EXISTS, which PostgreSQL would answer for all documents at once.
  isIn: (query, documentId) => sql`COALESCE((
      SELECT w.words @@ CAST(${termsOf(query)} AS tsquery) FROM "DocumentWords" w
       WHERE w."documentId" = ${documentId}), false)`,

  isInAtOnce: true,

  textOf: (documentId) => documentId,

  // An OFFSET keeps the planner from reading the whole table for a join.
  lookUp: (table, ids) => sql`
      (SELECT DISTINCT one.id FROM (${ids}) one) found
        CROSS JOIN LATERAL (SELECT * FROM ${table} o WHERE o.id = found.id OFFSET 0) d`,

  names: postgresqlNameIndex,
}

function termsOf({ words, prefix }: WordQuery): string {
  const terms = words.map((word) => `'${word}'`)
  if (prefix !== null) terms.push(`'${prefix}':*`)
  return terms.join(' & ')
}
