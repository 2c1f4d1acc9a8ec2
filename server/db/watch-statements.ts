import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils'

/** Runs a statement. What is said of it has its verb and its table, never its values. */
export type WatchStatement = <T>(
  said: { verb: string; table: string | null },
  work: () => Promise<T>,
) => Promise<T>

/** The same database; every statement, begin and commit goes through `watch`. */
export function watchStatements(
  factory: SqlDriverAdapterFactory,
  watch: WatchStatement,
): SqlDriverAdapterFactory {
  const statements = (on: SqlQueryable): SqlQueryable => ({
    provider: on.provider,
    adapterName: on.adapterName,
    queryRaw: (query) => watch(describeStatement(query.sql), () => on.queryRaw(query)),
    executeRaw: (query) => watch(describeStatement(query.sql), () => on.executeRaw(query)),
  })
  const transaction = (on: Transaction): Transaction => ({
    ...statements(on),
    options: on.options,
    commit: () => watch({ verb: 'COMMIT', table: null }, () => on.commit()),
    rollback: () => on.rollback(),
    ...(on.createSavepoint && { createSavepoint: on.createSavepoint.bind(on) }),
    ...(on.rollbackToSavepoint && { rollbackToSavepoint: on.rollbackToSavepoint.bind(on) }),
    ...(on.releaseSavepoint && { releaseSavepoint: on.releaseSavepoint.bind(on) }),
  })
  const adapter = (on: SqlDriverAdapter): SqlDriverAdapter => ({
    ...statements(on),
    executeScript: (script) => on.executeScript(script),
    startTransaction: async (level) => {
      const begin = () => on.startTransaction(level)
      return transaction(await watch({ verb: 'BEGIN', table: null }, begin))
    },
    ...(on.getConnectionInfo && { getConnectionInfo: on.getConnectionInfo.bind(on) }),
    dispose: () => on.dispose(),
  })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => adapter(await factory.connect()),
  }
}

/** The verb and the table of a statement. */
export function describeStatement(sql: string): { verb: string; table: string | null } {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? 'SQL'
  const table = /\b(?:FROM|INTO|UPDATE)\s+(?:[`"]?\w+[`"]?\.)?[`"]?(\w+)/i.exec(sql)?.[1] ?? null
  return { verb, table }
}
