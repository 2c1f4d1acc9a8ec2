import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Statements } from './statements'

/** Statements and what ends their connections. */
export type OpenStatements = Statements & { close(): Promise<void> }

/**
 * Lets a database have both of its ways in: they open together, at the first use of either, and end together.
 *
 * @param open is called when Prisma's way is open
 */
export function besidePrisma(
  factory: SqlDriverAdapterFactory,
  open: () => OpenStatements,
): { factory: SqlDriverAdapterFactory; statements(connect: () => Promise<unknown>): Statements } {
  let found: OpenStatements | undefined
  return {
    factory: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      async connect() {
        const adapter = await factory.connect()
        const dispose = adapter.dispose.bind(adapter)
        const own = open()
        found = own
        return Object.assign(adapter, {
          async dispose() {
            await own.close()
            await dispose()
          },
        })
      },
    },
    statements(connect) {
      const ready = async (): Promise<Statements> => {
        if (!found) await connect()
        if (!found) throw new Error('The database did not open.')
        return found
      }
      // Nearly always it is open: then nothing is waited for besides.
      const on = <T>(work: (statements: Statements) => PromiseLike<T>): PromiseLike<T> =>
        found ? work(found) : ready().then(work)
      return {
        $queryRaw: (statement, ...values) => on((opened) => opened.$queryRaw(statement, ...values)),
        $executeRaw: (statement, ...values) =>
          on((opened) => opened.$executeRaw(statement, ...values)),
        $transaction: async (work) => await on((opened) => opened.$transaction(work)),
      }
    },
  }
}
