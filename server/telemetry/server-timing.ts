import { AsyncLocalStorage } from 'node:async_hooks'
import type { WatchStatement } from '#server/db/watch-statements'
import type { WopiHost } from '#server/wopi/host'
import type { Blobs } from '#server/wopi/ports'

/** Tells in `Server-Timing` (https://www.w3.org/TR/server-timing/) where the time of an answer went. */
export interface ServerTiming {
  /** Adds up the statements of each answer; `inner` is done within, when there is one. */
  statements(inner: WatchStatement | undefined): WatchStatement
  /** The same store; what an answer waited for it is added up. */
  blobs(blobs: Blobs): Blobs
  wopi(host: WopiHost): WopiHost
  /** Answers with the header, when there is an answer. */
  answer<A extends unknown[]>(
    handler: (...asked: A) => Promise<Response>,
  ): (...asked: A) => Promise<Response>
}

/** Milliseconds. What ran side by side counts twice; what a blob's row waited for counts for both. */
interface Spent {
  db: number
  blob: number
}

/** Times until an answer begins: bytes still flow then. Costs what AsyncLocalStorage costs, so that it is made only when it is wanted. */
export function createServerTiming(): ServerTiming {
  const going = new AsyncLocalStorage<Spent>()

  async function step<T>(of: keyof Spent, work: () => Promise<T>): Promise<T> {
    const spent = going.getStore()
    if (!spent) return await work()
    const began = performance.now()
    try {
      return await work()
    } finally {
      spent[of] += performance.now() - began
    }
  }

  async function timed<T>(work: () => Promise<T>): Promise<{ result: T; header: string }> {
    const spent: Spent = { db: 0, blob: 0 }
    const began = performance.now()
    const result = await going.run(spent, work)
    const all = { ...spent, total: performance.now() - began }
    const header = Object.entries(all).map(([name, ms]) => `${name};dur=${ms.toFixed(1)}`)
    return { result, header: header.join(', ') }
  }

  return {
    statements: (inner) => (said, work) => step('db', () => (inner ? inner(said, work) : work())),
    blobs: (blobs) => ({
      ...blobs,
      put: (...args) => step('blob', () => blobs.put(...args)),
      open: (...args) => step('blob', () => blobs.open(...args)),
    }),
    wopi: (host) => async (request) => {
      const { result, header } = await timed(() => host(request))
      return { ...result, headers: { ...result.headers, 'Server-Timing': header } }
    },
    answer:
      (handler) =>
      async (...asked) => {
        const { result, header } = await timed(() => handler(...asked))
        result.headers.set('Server-Timing', header)
        return result
      },
  }
}
