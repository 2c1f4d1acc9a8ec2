export interface Bounds {
  /** How long an answer, good or bad, is given again. */
  forMs: number
  /** How long an answer is waited for. */
  withinMs: number
}

/** Nobody answered within the bounds. */
export class TooSlow extends Error {
  override name = 'TooSlow'
}

/**
 * The same question, so bounded that asking it often costs no more than asking it now and then: one at a time, the
 * last answer again while it is fresh. One that takes too long is answered with {@link TooSlow}, and not asked
 * anew until it has come to its end.
 */
export function cachedFor<T>(
  { forMs, withinMs }: Bounds,
  ask: () => Promise<T>,
  now: () => number = () => performance.now(),
): () => Promise<T> {
  let last: Asked<T> | undefined

  function current(): Asked<T> {
    if (last && (last.endedAt === null || now() - last.endedAt < forMs)) return last
    const asked: Asked<T> = { answer: ask(), askedAt: now(), endedAt: null }
    const end = () => {
      asked.endedAt = now()
    }
    asked.answer.then(end, end)
    last = asked
    return asked
  }

  return async () => {
    const { answer, askedAt, endedAt } = current()
    if (endedAt !== null) return answer
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const giveUp = () => reject(new TooSlow(`No answer within ${withinMs} ms.`))
      timer = setTimeout(giveUp, Math.max(0, withinMs - (now() - askedAt)))
    })
    try {
      return await Promise.race([answer, late])
    } finally {
      clearTimeout(timer)
    }
  }
}

interface Asked<T> {
  answer: Promise<T>
  askedAt: number
  /** Null: it is still waited for. */
  endedAt: number | null
}
