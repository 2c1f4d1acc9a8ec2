import { sql } from '#server/db/client'
import { putText, type TextIndex, type WordQuery } from './text-index'

/** On SQLite's FTS5. */
export const sqliteTextIndex: TextIndex = {
  async put(tx, documentId, read) {
    const id = await putText(tx, documentId, read)
    await tx.$executeRaw`DELETE FROM "DocumentWords" WHERE rowid = ${id}`
    if (read.words.length === 0) return
    await tx.$executeRaw`INSERT INTO "DocumentWords" (rowid, words) VALUES (${id}, ${read.words.join(' ')})`
  },

  matches: (query) =>
    sql`SELECT rowid FROM "DocumentWords" WHERE "DocumentWords" MATCH ${termsOf(query)}`,

  isIn: (query, documentId) => sql`EXISTS (
    SELECT 1 FROM "DocumentText" t JOIN "DocumentWords" ON "DocumentWords".rowid = t.id
     WHERE t."documentId" = ${documentId} AND "DocumentWords" MATCH ${termsOf(query)})`,

  few: 10_000,

  // The index of documentId has the id, too: the texts themselves are not touched, however many there are.
  textOf: (documentId) =>
    sql`(SELECT t.id FROM "DocumentText" t WHERE t."documentId" = ${documentId})`,
}

function termsOf({ words, prefix }: WordQuery): string {
  const terms = words.map((word) => `"${word}"`)
  if (prefix !== null) terms.push(`"${prefix}"*`)
  return terms.join(' AND ')
}
