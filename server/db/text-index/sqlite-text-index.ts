import { sql } from '#server/db/client'
import { sqliteNameIndex } from './name-index'
import { putText, type TextIndex, type WordQuery } from './text-index'

type Piece = ReturnType<typeof sql>

/** With so many words that begin alike, asking for each of them takes no longer than for their beginning. */
const mostBegun = 64
/** With so many, one text is soon looked through. */
const fewBegun = 16

/** On SQLite's FTS5. */
export const sqliteTextIndex: TextIndex = {
  async put(tx, documentId, read) {
    const id = await putText(tx, documentId, read)
    await tx.$executeRaw`DELETE FROM "DocumentWords" WHERE rowid = ${id}`
    if (read.words.length === 0) return
    await tx.$executeRaw`INSERT INTO "DocumentWords" (rowid, words) VALUES (${id}, ${read.words.join(' ')})`
  },

  // For the beginning of a word FTS5 puts together all texts that have one like it, before it gives the first. A whole word's
  // are read one after the other, and looked up. Of three letters it keeps the beginnings like whole words.
  async prepare(db, query) {
    const { prefix } = query
    if (isQuickByItself(prefix)) return query
    const isSo = sql`substr(w.word, 1, length(${prefix})) = ${prefix}`
    const from = (least: Piece) =>
      sql`(SELECT i.term FROM "WordInText" i WHERE i.term >= ${least} LIMIT 1)`
    const rows = await db.$queryRaw<{ word: string }[]>`
      WITH RECURSIVE w(word) AS (
        SELECT ${from(sql`${prefix}`)} UNION ALL SELECT ${from(sql`w.word || char(1)`)} FROM w WHERE ${isSo})
      SELECT w.word FROM w WHERE ${isSo} LIMIT ${mostBegun + 1}`
    return rows.length > mostBegun ? query : { ...query, begunSo: rows.map(({ word }) => word) }
  },

  matches: (query) =>
    sql`SELECT rowid FROM "DocumentWords" WHERE "DocumentWords" MATCH ${termsOf(query)}`,

  documentsWith: (query) => sql`
    SELECT t."documentId" AS id FROM "DocumentWords" JOIN "DocumentText" t ON t.id = "DocumentWords".rowid
     WHERE "DocumentWords" MATCH ${termsOf(query)}`,

  isIn(query, documentId) {
    const { prefix, begunSo } = query
    const isQuick = begunSo ? begunSo.length <= fewBegun : isQuickByItself(prefix)
    if (!isQuick) return null
    return sql`EXISTS (SELECT 1 FROM "DocumentWords"
       WHERE "DocumentWords" MATCH ${termsOf(query)} AND rowid = ${sqliteTextIndex.textOf(documentId)})`
  },

  isInAtOnce: false,

  few: 10_000,

  // The index of documentId has the id, too: the texts themselves are not touched, however many there are.
  textOf: (documentId) =>
    sql`(SELECT t.id FROM "DocumentText" t WHERE t."documentId" = ${documentId})`,

  // A join that is said to be a cross join begins with what stands first.
  lookUp: (table, ids) => sql`
    (SELECT DISTINCT one.id FROM (${ids}) one) found CROSS JOIN ${table} d ON d.id = found.id`,

  names: sqliteNameIndex,
}

function isQuickByItself(prefix: string | null): prefix is null {
  return prefix === null || Array.from(prefix).length === 3
}

function termsOf({ words, prefix, begunSo = [] }: WordQuery): string {
  const terms = words.map((word) => `"${word}"`)
  // Nothing that begins so: then the beginning finds nothing, either.
  if (begunSo.length > 0) terms.push(`(${begunSo.map((word) => `"${word}"`).join(' OR ')})`)
  else if (prefix !== null) terms.push(`"${prefix}"*`)
  return terms.join(' AND ')
}
