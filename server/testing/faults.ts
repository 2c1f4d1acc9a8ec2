import type {
  SqlDriverAdapterFactory,
  SqlQueryable,
  Transaction,
} from '@prisma/driver-adapter-utils'
import type { WatchStatement } from '#server/db/watch-statements'

/** What happens at the chosen step. */
export type FaultKind =
  /** It is not done, and fails. */
  | 'fail'
  /** It is done, and its answer is lost. */
  | 'answer-lost'
  /** Something else happens first; then it goes on. */
  | 'delay'

export interface Plan {
  /** Which step, counted from 0 since the plan was made. */
  at: number
  kind: FaultKind
  /** What happens at that moment: for a delay, and to look at the disk as a kill would leave it. */
  meanwhile?: (() => Promise<void>) | undefined
}

/** The fault that a plan asks for. */
export class PlannedFault extends Error {
  override name = 'PlannedFault'
}

/** Something that goes wrong at the n-th step of whatever passes through the ports. */
export interface Faults {
  /** From now on; null: nothing goes wrong. The count of steps begins again. */
  plan(next: Plan | null): void
  /** The steps since the last plan, by name: `blobs.put`, `sql UPDATE Lock`. */
  steps(): readonly string[]
  /** The same port; the methods named are steps. */
  wrap<T extends object>(name: string, port: T, methods: readonly (keyof T & string)[]): T
  /** The same database; every statement, begin and commit is a step. */
  wrapSql(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory
  /** The same for statements beside Prisma. */
  watchSql: WatchStatement
}

export function createFaults(): Faults {
  let plan: Plan | null = null
  let seen: string[] = []

  async function step<T>(
    name: string,
    work: () => Promise<T>,
    onFail: () => Promise<unknown> = async () => {},
  ): Promise<T> {
    const hit = plan?.at === seen.length ? plan : null
    seen.push(name)
    if (hit === null) return await work()
    if (hit.kind !== 'answer-lost') await hit.meanwhile?.()
    if (hit.kind === 'fail') {
      await onFail()
      throw new PlannedFault(`at ${name}`)
    }
    const result = await work()
    if (hit.kind !== 'answer-lost') return result
    await hit.meanwhile?.()
    throw new PlannedFault(`behind ${name}`)
  }

  function wrap<T extends object>(name: string, port: T, methods: readonly string[]): T {
    return new Proxy(port, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (typeof key !== 'string' || typeof value !== 'function') return value
        if (!methods.includes(key)) return value.bind(target)
        return (...args: unknown[]) =>
          step(`${name}.${key}`, async () => await Reflect.apply(value, target, args))
      },
    })
  }

  function wrapQueries<T extends SqlQueryable>(on: T): T {
    return new Proxy(on, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (typeof value !== 'function') return value
        if (key === 'queryRaw' || key === 'executeRaw') {
          return (query: { sql: string }) =>
            step(`sql ${shortened(query.sql)}`, async () => Reflect.apply(value, target, [query]))
        }
        // A commit or a begin that fails leaves no transaction open: SQLite and the adapter see to that.
        if (key === 'commit') {
          const rollback: () => Promise<void> = Reflect.get<object, string>(target, 'rollback')
          return () =>
            step(
              'sql COMMIT',
              async () => Reflect.apply(value, target, []),
              () => Reflect.apply(rollback, target, []),
            )
        }
        if (key === 'startTransaction') {
          return async (...args: unknown[]) => {
            await step('sql BEGIN', async () => {})
            const transaction: Transaction = await Reflect.apply(value, target, args)
            return wrapQueries(transaction)
          }
        }
        return value.bind(target)
      },
    })
  }

  return {
    plan(next) {
      plan = next
      seen = []
    },
    steps: () => seen,
    wrap,
    watchSql: ({ verb, table }, work) =>
      step(`sql ${table === null ? verb : `${verb} ${table}`}`, work),
    wrapSql: (factory) => ({
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: async () => wrapQueries(await factory.connect()),
    }),
  }
}

/** `UPDATE Lock`, `INSERT Version`. */
function shortened(sql: string): string {
  const verb = /^\s*(\w+)/.exec(sql)?.[1] ?? ''
  const table = /(?:FROM|INTO|UPDATE)\s+(?:[`"]?main[`"]?\.)?[`"]?(\w+)/i.exec(sql)?.[1] ?? ''
  return `${verb} ${table}`
}
