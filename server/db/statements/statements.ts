import type { Prisma } from '#server/db/generated/sqlite/client'

/** A statement with its values, of Prisma's `sql`: in SQLite's words, and in PostgreSQL's. */
export type Statement = Pick<Prisma.Sql, 'sql' | 'text' | 'values'>

/** Raw statements. Prisma's client and its transactions are this, too. */
export interface Queries {
  /** Whether nobody else can write before the end of this transaction. */
  readonly isAlone?: boolean
  /** The rows, with dates, booleans and bigints as the columns declare them. */
  $queryRaw<T = unknown>(
    statement: TemplateStringsArray | Statement,
    ...values: unknown[]
  ): PromiseLike<T>
  /** How many rows it changed. */
  $executeRaw(
    statement: TemplateStringsArray | Statement,
    ...values: unknown[]
  ): PromiseLike<number>
}

/**
 * The database without Prisma's layer, which costs more than the statements of a save themselves (docs/decisions/0041).
 * Same database, same turns, same pool; what is committed here, Prisma reads, and the other way round.
 */
export interface Statements extends Queries {
  /**
   * All of `work` or nothing. It may run anew when it was undone together with others, so it does nothing but statements.
   * When this resolves, what was written is durable.
   */
  $transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>
}

const opened = new WeakMap<object, Statements>()

/** Says which statements go with a client. */
export function keepStatements(db: object, statements: Statements): void {
  opened.set(db, statements)
}

/** The database of a client that `openDb` opened, without Prisma's layer. */
export function statementsOf(db: object): Statements {
  const found = opened.get(db)
  if (!found) throw new Error('Only a client of openDb has statements; a transaction has its own.')
  return found
}
