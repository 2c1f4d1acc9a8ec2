import { findPeople, type Person, withAvatar } from '#server/documents/people'
import type { ShareLevel } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { findShareable, type ShareTarget, targetColumn } from './find-shareable'
import { foldersAbove } from './folders-above'
import { linkAddress } from './share-link'

/** One share, as those see it who may change it. */
export interface ShareRow {
  id: string
  kind: 'person' | 'group' | 'link'
  /** Of the person or the group; empty for a link. */
  name: string
  email: string | null
  /** What a person's picture is addressed by; absent when there is none. */
  avatar?: string | undefined
  /** Of a group. */
  members: number | null
  level: ShareLevel
  expiresAt: Date | null
  /** Whether it is over, and counts no more. */
  expired: boolean
  by: Person
  createdAt: Date
  /** The folder above that is shared; null for a share of the thing itself. */
  inheritedFrom: { id: string; name: string } | null
  /** Of a link; null when the secret that it was made with is not known any more. */
  address: string | null
  hasPassword: boolean
}

/** Who may do what with a document or a folder. */
export interface AccessList {
  name: string
  owner: Person & { email: string }
  shares: ShareRow[]
  /** Whether links can be made. */
  links: boolean
}

/** More than anybody reads; what lies beyond is not shown. */
const most = 500

/**
 * Who has access to a document or a folder, by shares of its own and of the folders above it: for those who may share.
 *
 * @throws AppError `not-found`, `forbidden`, `conflict`
 */
export async function listAccess(
  portal: Portal,
  viewer: Viewer,
  input: { target: ShareTarget },
): Promise<AccessList> {
  const thing = await findShareable(portal, viewer, input.target)
  const above = await foldersAbove(portal, thing.folderId)
  const owner = await portal.db.user.findUniqueOrThrow({
    where: { id: thing.ownerId },
    select: { id: true, name: true, email: true, avatar: true },
  })
  const rows = await portal.db.share.findMany({
    where: {
      // With an empty list beside it, SQLite would look through all shares.
      OR: [
        targetColumn(thing),
        ...(above.length > 0 ? [{ folderId: { in: above.map(({ id }) => id) } }] : []),
      ],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, documentId: true, folderId: true, level: true, expiresAt: true },
      ...{ createdAt: true, createdById: true, tokenHash: true, passwordHash: true },
      user: { select: { name: true, email: true, avatar: true } },
      group: { select: { name: true, _count: { select: { members: true } } } },
    },
  })
  const person = await findPeople(
    portal,
    rows.map(({ createdById }) => createdById),
  )
  const now = portal.clock.now()
  const shares = rows.map((row): ShareRow => {
    const folder = above.find(({ id }) => id === row.folderId)
    return {
      id: row.id,
      kind: row.user ? 'person' : row.group ? 'group' : 'link',
      name: row.user?.name ?? row.group?.name ?? '',
      email: row.user?.email ?? null,
      ...(row.user?.avatar ? { avatar: row.user.avatar } : {}),
      members: row.group?._count.members ?? null,
      level: row.level === 'edit' || row.level === 'comment' ? row.level : 'view',
      expiresAt: row.expiresAt,
      expired: row.expiresAt !== null && row.expiresAt <= now,
      by: person(row.createdById),
      createdAt: row.createdAt,
      inheritedFrom: folder && folder.id !== thing.id ? folder : null,
      address: linkAddress(portal, row),
      hasPassword: row.passwordHash !== null,
    }
  })
  const links = portal.limits.shareLinks
  const shown = links ? shares : shares.filter(({ kind }) => kind !== 'link')
  return { name: thing.name, owner: withAvatar(owner), shares: shown, links }
}
