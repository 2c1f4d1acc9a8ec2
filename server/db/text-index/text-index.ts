import type { DbTransaction, sql } from '#server/db/client'
import type { Queries } from '#server/db/statements/statements'
import type { NameIndex } from './name-index'

/** Words as they are found: folded, and split, by `lib/words`. */
export interface WordQuery {
  /** All of these must be there. */
  words: readonly string[]
  /** And one that begins with this; null when all words are whole. */
  prefix: string | null
  /** All words there are that begin so, when they are few and were looked up. */
  begunSo?: readonly string[]
}

/** What was found in a version of a document. */
export interface ReadText {
  version: number
  /** read | cut | no-text | protected | damaged | too-large | gave-up */
  outcome: string
  text: string
  /** Folded, without repeats, none empty. */
  words: readonly string[]
  readAt: Date
}

/**
 * The words of documents' newest versions. Both databases find the same: what a word is, was decided before
 * (`lib/words`), and neither of them splits, folds or leaves out anything.
 */
export interface TextIndex {
  /** Keeps what is in a document, in place of what was kept before. Goes with the document when it is deleted. */
  put(tx: DbTransaction, documentId: string, read: ReadText): Promise<void>
  /** The same query with what this database needs to know of the words, to find texts quickly; asked for once, before the others. */
  prepare(db: Queries, query: WordQuery): Promise<WordQuery>
  /**
   * A subquery of one column: the texts in which all of this is, by whatever the database finds them by fastest. It knows
   * nothing of rights: its place is in a statement that asks for them.
   */
  matches(query: WordQuery): Piece
  /** The documents with those texts: a subquery of one column. */
  documentsWith(query: WordQuery): Piece
  /** So many texts are found at once as quickly as those on the way to a page are looked at one by one. */
  few: number
  /**
   * A value: whether all of this is in one document's text, looked up by itself whatever else has it. Null where
   * that takes as long as finding all texts.
   */
  isIn(query: WordQuery, documentId: Piece): Piece | null
  /** Whether some hundred documents are asked so sooner than it is found whether more than `few` texts have it. */
  isInAtOnce: boolean
  /** A value: what `matches` finds a document's text by; NULL where it has none. */
  textOf(documentId: Piece): Piece
  /**
   * What stands behind a FROM: the rows `d` of a table with ids that were found, each looked up, however few or many the
   * database thinks there are.
   */
  lookUp(table: Piece, ids: Piece): Piece
  /** What documents and folders are called. */
  names: NameIndex
}

type Piece = ReturnType<typeof sql>

/** Writes the row that both databases have. */
export async function putText(
  tx: DbTransaction,
  documentId: string,
  { version, outcome, text, readAt }: ReadText,
): Promise<number> {
  const data = { version, outcome, text, readAt }
  const { id } = await tx.documentText.upsert({
    where: { documentId },
    create: { documentId, ...data },
    update: data,
    select: { id: true },
  })
  return id
}
