import { z } from 'zod'
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
  /** Not counting those in the trash. */
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
      _count: {
        select: {
          documents: { where: { trashedAt: null } },
          sessions: { where: { expiresAt: { gt: now } } },
          grants: { where: { revokedAt: null, expiresAt: { gt: now } } },
        },
      },
    },
  })
  const page = walked.page(rows, (row) => row.email)
  const items = page.items.map(
    ({ passwordHash, secondStep, _count, usedBytes, quotaBytes, ...row }): UserRow => ({
      ...row,
      role: row.role === 'admin' ? 'admin' : 'member',
      hasPassword: passwordHash !== null,
      secondStep: secondStep !== null && secondStep.removedAt === null,
      documents: _count.documents,
      used: Number(usedBytes),
      quota: quotaOf(portal, quotaBytes),
      ownQuota: quotaBytes !== null,
      sessions: _count.sessions,
      tokens: _count.grants,
    }),
  )
  return { ...page, items }
}
