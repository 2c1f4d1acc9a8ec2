import { sql } from '#server/db/client'
import { sqliteNameIndex } from './name-index'
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

  documentsWith: (query) => sql`
    SELECT t."documentId" AS id FROM "DocumentWords" JOIN "DocumentText" t ON t.id = "DocumentWords".rowid
     WHERE "DocumentWords" MATCH ${termsOf(query)}`,

  // For the beginning of a word FTS5 puts together all texts that have one like it, also when it is asked for one of them.
  isIn: null,

  few: 10_000,

  // The index of documentId has the id, too: the texts themselves are not touched, however many there are.
  textOf: (documentId) =>
    sql`(SELECT t.id FROM "DocumentText" t WHERE t."documentId" = ${documentId})`,

  // A join that is said to be a cross join begins with what stands first.
  lookUp: (table, ids) => sql`
    (SELECT DISTINCT one.id FROM (${ids}) one) found CROSS JOIN ${table} d ON d.id = found.id`,

  names: sqliteNameIndex,
}

function termsOf({ words, prefix }: WordQuery): string {
  const terms = words.map((word) => `"${word}"`)
  if (prefix !== null) terms.push(`"${prefix}"*`)
  return terms.join(' AND ')
}
