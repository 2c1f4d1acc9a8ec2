import { AppError } from '#server/documents/errors'
import { notFound } from '#server/documents/find-document'
import type { ShareLevel } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { activeAt } from './find-shared'
import { tokenHashOf } from './share-link'

/** A share link that leads somewhere. */
export interface FoundLink {
  id: string
  kind: 'document' | 'folder'
  /** Of the document or the folder. */
  targetId: string
  name: string
  /** Of a document. */
  extension: string
  owner: string
  level: ShareLevel
  passwordHash: string | null
}

/** Where a link's token leads now; null when it is unknown, over, removed or not allowed, or the thing is gone. */
export async function findLink(
  { db, clock, limits }: Pick<Portal, 'db' | 'clock' | 'limits'>,
  token: string,
): Promise<FoundLink | null> {
  if (!limits.shareLinks) return null
  const thing = {
    id: true,
    name: true,
    trashedAt: true,
    owner: { select: { name: true } },
  } as const
  const share = await db.share.findFirst({
    where: { tokenHash: tokenHashOf(token), ...activeAt(clock.now(), limits) },
    select: {
      ...{ id: true, level: true, passwordHash: true },
      document: { select: { ...thing, extension: true } },
      folder: { select: thing },
    },
  })
  const found = share?.document ?? share?.folder
  if (!share || !found || found.trashedAt !== null) return null
  return {
    ...{ id: share.id, passwordHash: share.passwordHash },
    kind: share.document ? 'document' : 'folder',
    targetId: found.id,
    name: found.name,
    extension: share.document?.extension ?? '',
    owner: found.owner.name,
    level: share.level === 'edit' ? 'edit' : 'view',
  }
}

/** Whether somebody has come by this link already, and said its password if there is one. */
export async function hasVisited(
  { db }: Pick<Portal, 'db'>,
  viewer: Pick<Viewer, 'id'>,
  shareId: string,
): Promise<boolean> {
  const visit = { shareId, userId: viewer.id }
  return (await db.linkVisit.count({ where: visit })) > 0
}

/**
 * Lets somebody in by a link: from now on they may do what it gives, beside what they may do otherwise, for as long as
 * the link stands. The caller has compared the password.
 *
 * @throws AppError `not-found` when the link was removed at this very moment
 */
export async function visitLink(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Pick<Viewer, 'id' | 'name' | 'role'>,
  link: FoundLink,
): Promise<void> {
  const visit = { shareId: link.id, userId: viewer.id }
  if (await hasVisited(portal, viewer, link.id)) return
  try {
    await portal.db.linkVisit.create({
      data: { ...visit, createdAt: portal.clock.now() },
      select: { userId: true },
    })
  } catch (error) {
    if (await hasVisited(portal, viewer, link.id)) return
    const stands = await portal.db.share.count({ where: { id: link.id } })
    if (stands === 0) throw notFound()
    throw error
  }
  await portal.audit({
    ...{ actorId: viewer.id, action: 'share.open' },
    ...(link.kind === 'document' ? { documentId: link.targetId } : { subject: link.targetId }),
    // Of a guest who does no more than this the sweeper leaves nothing but this line.
    detail: {
      ...{ name: link.name, level: link.level },
      ...(viewer.role === 'guest' && { guest: viewer.name }),
    },
  })
}

const longestName = 60

/**
 * Makes a guest: somebody without an account, known to one browser only. Everybody sees by the name that it is a
 * guest's, and that nobody vouches for it.
 *
 * @throws AppError `invalid` on the field `name`
 */
export async function createGuest(
  { db, clock, newId }: Pick<Portal, 'db' | 'clock' | 'newId'>,
  input: { name: string },
): Promise<Viewer> {
  const name = input.name
    .replace(/[\p{C}()]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  if (name === '') throw new AppError('invalid', (t) => t('sharing.guestName'), 'name')
  if ([...name].length > longestName) {
    throw new AppError('invalid', (t) => t('users.nameTooLong', { most: longestName }), 'name')
  }
  const id = newId()
  // Nobody can write to, or sign in with, an address under “.invalid” (RFC 2606).
  const guest = {
    id,
    name: `${name} (guest)`,
    email: `${id}@guest.invalid`,
    role: 'guest',
  } as const
  await db.user.create({ data: { ...guest, createdAt: clock.now() }, select: { id: true } })
  return guest
}
