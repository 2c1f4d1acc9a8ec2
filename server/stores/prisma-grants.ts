import { hash } from 'node:crypto'
import { type Db, join } from '#server/db/client'
import { statementsOf } from '#server/db/statements/statements'
import { endedToken } from '#server/wopi/ended-token'
import type { Access, Clock, Container, GrantLookup, Grants } from '#server/wopi/ports'
import { createTradedTokens } from '#server/wopi/traded-token'
import { noQuota, type Quota } from './files/take-room'
import {
  type CallerRow,
  type GrantKey,
  readAccessRow,
  readCallerRow,
  readShared,
} from './grants/access-row'
import { accessOf, callerOf } from './grants/caller'
import { reachOf } from './grants/may-reach'

/** How exact `lastUsedAt` is: an editor calls several times a second, and the list shows minutes. */
const lastUsedStepMs = 60 * 1000

/** How many people are looked for in one statement. */
const atOnce = 500

/**
 * Access tokens in the database.
 *
 * @param deps.secret seals traded tokens
 * @param deps.findContainer a folder as the protocol shows it to this user, with its owner, and whether the user may
 *   see it; the portal's business
 */
export function createPrismaGrants(deps: {
  db: Db
  clock: Clock
  secret: string
  findContainer(
    id: string,
    user: { id: string; role: string },
  ): Promise<{ container: Container; ownerId: string; reached: boolean } | null>
  quota?: Quota
  /** Whether share links count; they do unless told otherwise. */
  shareLinks?: boolean
}): Grants {
  const { clock, findContainer, quota = noQuota, shareLinks: links = true } = deps
  const db = statementsOf(deps.db)
  const traded = createTradedTokens(deps.secret)

  function isGood(row: CallerRow | null): row is CallerRow {
    const now = clock.now()
    if (!row || row.expiresAt <= now || isCutOff(row)) return false
    noteUse(row, now)
    return true
  }

  function noteUse(row: CallerRow, now: Date) {
    const before = new Date(now.getTime() - lastUsedStepMs)
    if (row.lastUsedAt && row.lastUsedAt > before) return
    // The request must neither wait nor fail for it; the admin's list of tokens is then a minute behind.
    db.$executeRaw`UPDATE "Grant" SET "lastUsedAt" = ${now} WHERE id = ${row.grantId}`.then(
      () => {},
      () => {},
    )
  }

  async function findFile(
    key: GrantKey,
    fileId: string | undefined,
    purpose: 'session' | 'file-url',
  ): Promise<GrantLookup> {
    const now = clock.now()
    const row = await readAccessRow(db, key, fileId, quota.total !== null)
    if (!row && fileId !== undefined && isGood(await readCallerRow(db, key))) {
      return { kind: 'nothing-there' }
    }
    if (!row || isCutOff(row)) return { kind: 'not-granted' }
    const shared = await readShared(db, row, row.documentId, { now, links })
    const reach = reachOf(row, row.ownerId, shared)
    const access: Access = { ...accessOf(row, reach ?? 'edit', now, quota), purpose }
    // Nobody told the editor that the right has gone, and it may bring what was written until then.
    if (reach === null) {
      return fileId === undefined ? endedToken('not-granted', access, now) : { kind: 'not-granted' }
    }
    if (!isGood(row)) return endedToken('not-granted', access, now)
    return row.trashedAt ? endedToken('nothing-there', access, now) : { kind: 'file', access }
  }

  async function findOther(key: GrantKey, containerId: string | null): Promise<GrantLookup> {
    const row = await readCallerRow(db, key)
    if (!isGood(row)) return { kind: 'not-granted' }
    if (row.role === 'guest') return { kind: 'not-granted' }
    if (containerId === null) return { kind: 'ecosystem', caller: callerOf(row) }
    const found = await findContainer(containerId, { id: row.userId, role: row.role })
    if (!found) return { kind: 'nothing-there' }
    const reached = found.reached || reachOf(row, found.ownerId, 0) !== null
    if (!reached) return { kind: 'not-granted' }
    return { kind: 'container', access: { ...callerOf(row), container: found.container } }
  }

  return {
    async find(token) {
      const trade = traded.read(token)
      if (!trade) {
        return findFile({ tokenHash: hashOf(token) }, undefined, 'session')
      }
      const key = { grantId: trade.grantId }
      switch (trade.target.kind) {
        case 'file':
          return findFile(key, trade.target.id, 'session')
        case 'file-url':
          return findFile(key, trade.target.id, 'file-url')
        case 'container':
          return findOther(key, trade.target.id)
        case 'ecosystem':
          return findOther(key, null)
        case 'trial':
          return { kind: 'not-granted' }
      }
    },

    async madeFor(token) {
      const trade = traded.read(token)
      if (trade?.target.kind === 'trial') {
        return { editorId: trade.grantId, trial: trade.target.id }
      }
      const key = trade ? { grantId: trade.grantId } : { tokenHash: hashOf(token) }
      const row = await readCallerRow(db, key)
      return row && { editorId: row.editorId, trial: null }
    },

    trade: ({ grantId }, target) => traded.make({ grantId, target }),

    async knownUsers(userIds) {
      const asked = [...new Set(userIds)]
      const known = new Set<string>()
      for (let at = 0; at < asked.length; at += atOnce) {
        const some = asked.slice(at, at + atOnce)
        const rows = await db.$queryRaw<{ id: string }[]>`
          SELECT id FROM "User" WHERE id IN (${join(some)})`
        for (const { id } of rows) known.add(id)
      }
      return asked.filter((id) => known.has(id))
    },
  }
}

function hashOf(token: string): string {
  return hash('sha256', token)
}

/** Somebody ended it on purpose: what it brings from then on is not waited for. */
function isCutOff({ revokedAt, disabledAt }: CallerRow): boolean {
  return revokedAt !== null || disabledAt !== null
}
