import { describeStatement, type WatchStatement } from '#server/db/watch-statements'
import type { Queries } from './statements'

/** The same statements; each goes through `watch`, when there is one. */
export function watchQueries(on: Queries, watch: WatchStatement | undefined): Queries {
  if (!watch) return on
  const said = (statement: TemplateStringsArray | { sql: string }) =>
    describeStatement('sql' in statement ? statement.sql : statement.join(' '))
  return {
    ...on,
    $queryRaw: (statement, ...values) =>
      watch(said(statement), async () => await on.$queryRaw(statement, ...values)),
    $executeRaw: (statement, ...values) =>
      watch(said(statement), async () => await on.$executeRaw(statement, ...values)),
  }
}
