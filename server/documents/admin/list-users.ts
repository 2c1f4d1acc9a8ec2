import { z } from 'zod'
import { countRows } from '#server/db/bounded-count'
import { join, sql } from '#server/db/client'
import { type Page, type PageInput, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { quotaOf } from '#server/documents/storage-use'
import { onlyAdmins } from './only-admins'
import { namedLike } from './people'

/** One account as an admin sees it. */
export interface UserRow {
  id: string
  name: string
  email: string
  /** What their picture is addressed by; null for none. */
  avatar: string | null
  role: 'admin' | 'member'
  createdAt: Date
  disabledAt: Date | null
  lastSeenAt: Date | null
  /** False for people who only come from the identity provider. */
  hasPassword: boolean
  /** Whether they are asked for a second step after it. */
  secondStep: boolean
  /** Not counting those in the trash; no more than `counted` are told, nor of what follows. */
  documents: number
  /** Bytes of all versions and refused saves of theirs. */
  used: number
  /** What they may store, in bytes; null for as much as they like. */
  quota: number | null
  /** Whether that is their own and not what the settings say. */
  ownQuota: boolean
  /** Signed-in browsers now. */
  sessions: number
  /** Access tokens that are good now. */
  tokens: number
}

/**
 * All accounts, by e-mail address.
 *
 * @param input.search part of the name or address
 */
export async function listUsers(
  portal: Pick<Portal, 'db' | 'clock' | 'storage'>,
  viewer: Viewer,
  input: {
    search?: string | undefined
    show?: 'all' | 'admins' | 'disabled' | undefined
  } & PageInput,
): Promise<Page<UserRow>> {
  onlyAdmins(viewer)
  const now = portal.clock.now()
  const walked = walk(input, z.string(), 'asc')
  const words = input.search?.trim()
  const rows = await portal.db.user.findMany({
    where: {
      AND: [
        { role: { not: 'guest' } },
        words ? namedLike(words) : {},
        input.show === 'admins' ? { role: 'admin' } : {},
        input.show === 'disabled' ? { disabledAt: { not: null } } : {},
        walked.key === null ? {} : { email: walked.past(walked.key) },
      ],
    },
    orderBy: { email: walked.order },
    take: walked.take,
    select: {
      id: true,
      name: true,
      email: true,
      avatar: true,
      role: true,
      createdAt: true,
      disabledAt: true,
      lastSeenAt: true,
      passwordHash: true,
      secondStep: { select: { removedAt: true } },
      usedBytes: true,
      quotaBytes: true,
    },
  })
  const page = walked.page(rows, (row) => row.email)
  const counts = await countTheirs(
    portal.db,
    page.items.map(({ id }) => id),
    now,
  )
  const items = page.items.map(
    ({ passwordHash, secondStep, usedBytes, quotaBytes, ...row }): UserRow => ({
      ...row,
      role: row.role === 'admin' ? 'admin' : 'member',
      hasPassword: passwordHash !== null,
      secondStep: secondStep !== null && secondStep.removedAt === null,
      used: Number(usedBytes),
      quota: quotaOf(portal, quotaBytes),
      ownQuota: quotaBytes !== null,
      ...(counts.get(row.id) ?? { documents: 0, sessions: 0, tokens: 0 }),
    }),
  )
  return { ...page, items }
}

/** What each of these people has. Prisma's own counts of relations would count everybody's for any one of them. */
async function countTheirs(db: Portal['db'], userIds: readonly string[], now: Date) {
  if (userIds.length === 0) return new Map<string, never>()
  const theirs = (table: Piece, whose: Piece, which: Piece) =>
    countRows(sql`FROM ${table} t WHERE t.${whose} = u.id AND ${which}`)
  const good = sql`t."expiresAt" > ${now}`
  const user = sql`"userId"`
  const rows = await db.$queryRaw<
    { id: string; documents: bigint; sessions: bigint; tokens: bigint }[]
  >`
    SELECT u.id,
           ${theirs(sql`"Document"`, sql`"ownerId"`, sql`t."trashedAt" IS NULL`)} AS documents,
           ${theirs(sql`"Session"`, user, good)} AS sessions,
           ${theirs(sql`"Grant"`, user, sql`t."revokedAt" IS NULL AND ${good}`)} AS tokens
      FROM "User" u WHERE u.id IN (${join([...userIds])})`
  return new Map(
    rows.map(({ id, documents, sessions, tokens }) => [
      id,
      { documents: Number(documents), sessions: Number(sessions), tokens: Number(tokens) },
    ]),
  )
}

type Piece = ReturnType<typeof sql>
