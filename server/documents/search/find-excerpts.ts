import { type ExcerptPiece, excerptOf } from '#lib/words/excerpt'
import type { Portal } from '#server/documents/portal'

/** So many characters are looked through for a page; texts behind that are listed without an excerpt. */
const mostText = 8 * 1024 ** 2
const batch = 8

/** Where the words are in the texts of documents, of which a search said that they are there. */
export async function findExcerpts(
  { db }: Pick<Portal, 'db'>,
  words: string,
  documentIds: readonly string[],
): Promise<Map<string, ExcerptPiece[]>> {
  const found = new Map<string, ExcerptPiece[]>()
  let left = mostText
  for (let from = 0; from < documentIds.length && left > 0; from += batch) {
    const texts = await db.documentText.findMany({
      where: { documentId: { in: documentIds.slice(from, from + batch) } },
      select: { documentId: true, text: true },
    })
    for (const { documentId, text } of texts) {
      left -= text.length
      const excerpt = excerptOf(text, words)
      if (excerpt) found.set(documentId, excerpt)
      // A long text takes a while; others have their turn.
      await new Promise(setImmediate)
    }
  }
  return found
}
