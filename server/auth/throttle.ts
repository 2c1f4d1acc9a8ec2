import { createHash } from 'node:crypto'
import type { Auth } from './auth'

const windowMs = 15 * 60_000

/** How many failures within 15 minutes are borne, per account and per address (many share one). */
const limits = { account: 10, address: 50 }

/** What is counted: an account by its e-mail address (or what was typed as one), and where from. */
export interface Attempt {
  account: string
  address: string
}

export type Admission =
  /** `succeeded` takes the attempt back and forgets the failures of the account. */
  { kind: 'admitted'; succeeded(): Promise<void> } | { kind: 'throttled'; retryAt: Date }

/**
 * Admits one attempt to guess a secret, or refuses it because too many failed. An attempt counts as failed
 * from the beginning, so that many at the same time cannot all pass before the first is counted.
 */
export async function admit(
  auth: Pick<Auth, 'db' | 'clock' | 'newId'>,
  attempt: Attempt,
): Promise<Admission> {
  const now = auth.clock.now()
  const since = new Date(now.getTime() - windowMs)
  const keys = [
    { key: keyOf('account', attempt.account), limit: limits.account },
    { key: keyOf('address', attempt.address), limit: limits.address },
  ]
  const rows = keys.map(({ key }) => ({ id: auth.newId(), key, at: now }))
  const ids = rows.map((row) => row.id)
  await auth.db.signInFailure.deleteMany({ where: { at: { lte: since } } })
  await auth.db.signInFailure.createMany({ data: rows })

  for (const { key, limit } of keys) {
    const newest = await auth.db.signInFailure.findMany({
      where: { key, at: { gt: since }, id: { notIn: ids } },
      orderBy: { at: 'desc' },
      take: limit,
      select: { at: true },
    })
    const oldest = newest.at(-1)
    if (newest.length < limit || oldest === undefined) continue
    // A refused attempt guessed nothing: counting it would only lock the owner out for longer.
    await auth.db.signInFailure.deleteMany({ where: { id: { in: ids } } })
    return { kind: 'throttled', retryAt: new Date(oldest.at.getTime() + windowMs) }
  }
  return {
    kind: 'admitted',
    async succeeded() {
      await auth.db.signInFailure.deleteMany({
        where: { OR: [{ id: { in: ids } }, { key: keyOf('account', attempt.account) }] },
      })
    },
  }
}

/** Hashed, because what is typed as an e-mail address now and then is a password. */
function keyOf(kind: 'account' | 'address', value: string): string {
  return `${kind}:${createHash('sha256').update(value).digest('base64url')}`
}
