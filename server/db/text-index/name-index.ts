import { join, sql } from '#server/db/client'

/**
 * What names have in them. Both databases keep it by triggers, in the transaction that writes the name: every one, two and
 * three characters that follow each other in it, and whose document or folder it is.
 */
export interface NameIndex {
  /**
   * A subquery of one column: the ids of somebody's documents or folders, in the trash or not, whose names have all the
   * characters of these words. Where in the name they stand it does not know: who asks compares the names that it finds.
   */
  among(kind: 'document' | 'folder', ownerId: string, words: readonly string[]): Piece
  /** So many names are looked through in the order of a list before it is asked: that is where hits are when many have the words. */
  after: number
}

type Piece = ReturnType<typeof sql>

/** More would not find less, and each has to be looked up. */
const mostGrams = 16

/** On FTS5. Its words are what names have in them, as the hexadecimal digits of their UTF-8. */
export const sqliteNameIndex: NameIndex = {
  among(kind, ownerId, words) {
    const terms = [`${kind} ${ownerId}`, ...gramsOf(words)].map(
      (term) => `"${Buffer.from(term).toString('hex')}"`,
    )
    return sql`
      SELECT e."itemId" AS id FROM "NameGrams" JOIN "NameEntry" e ON e.id = "NameGrams".rowid
       WHERE "NameGrams" MATCH ${terms.join(' AND ')}`
  },

  after: 1500,
}

/** On an array of texts and GIN, which every PostgreSQL has. */
export const postgresqlNameIndex: NameIndex = {
  among(kind, ownerId, words) {
    const terms = [`${kind} ${ownerId}`, ...gramsOf(words)]
    return sql`
      SELECT e."itemId" AS id FROM "NameEntry" e
       WHERE "nameGrams"(e."nameKey", e.whose) @> CAST(ARRAY[${join(terms)}] AS text[])`
  },

  after: 1500,
}

/** The three characters at each place of a word; a shorter word as it is. */
function gramsOf(words: readonly string[]): string[] {
  const grams = words.flatMap((word) => {
    const characters = Array.from(word)
    if (characters.length < 4) return [word]
    return characters.slice(2).map((_, at) => characters.slice(at, at + 3).join(''))
  })
  return [...new Set(grams)].slice(0, mostGrams)
}
