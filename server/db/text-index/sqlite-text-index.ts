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
    return sql`
      SELECT t."documentId" FROM "DocumentWords" JOIN "DocumentText" t ON t.id = "DocumentWords".rowid
       WHERE "DocumentWords" MATCH ${terms.join(' AND ')}`
  },
}
