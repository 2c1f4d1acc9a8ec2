import { sql } from '#server/db/client'
import { putText, type TextIndex } from './text-index'

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

  matches({ words, prefix }) {
    const terms = words.map((word) => `'${word}'`)
    if (prefix !== null) terms.push(`'${prefix}':*`)
    return sql`
      SELECT w."documentId" FROM "DocumentWords" w
       WHERE w.words @@ CAST(${terms.join(' & ')} AS tsquery)`
  },

  textOf: (documentId) => documentId,
}
