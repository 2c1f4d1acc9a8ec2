import { sql } from '#server/db/client'
import { putText, type TextIndex } from './text-index'

/** On SQLite's FTS5. */
export const sqliteTextIndex: TextIndex = {
  async put(tx, documentId, read) {
    const id = await putText(tx, documentId, read)
    await tx.$executeRaw`DELETE FROM "DocumentWords" WHERE rowid = ${id}`
    if (read.words.length === 0) return
    await tx.$executeRaw`INSERT INTO "DocumentWords" (rowid, words) VALUES (${id}, ${read.words.join(' ')})`
  },

  matches({ words, prefix }) {
    const terms = words.map((word) => `"${word}"`)
    if (prefix !== null) terms.push(`"${prefix}"*`)
    return sql`SELECT rowid FROM "DocumentWords" WHERE "DocumentWords" MATCH ${terms.join(' AND ')}`
  },

  // The index of documentId has the id, too: the texts themselves are not touched, however many there are.
  textOf: (documentId) =>
    sql`(SELECT t.id FROM "DocumentText" t WHERE t."documentId" = ${documentId})`,
}
