import { AppError } from '#server/documents/errors'
import type { ShareLevel } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import {
  auditTarget,
  findShareable,
  type Shareable,
  type ShareTarget,
  targetColumn,
} from './find-shareable'
import { releaseLocks } from './release-locks'

/** With whom something is shared. */
export interface Grantee {
  kind: 'person' | 'group'
  id: string
}

/** What is given, and until when; null is until it is taken back. */
export interface ShareTerms {
  level: ShareLevel
  expiresAt: Date | null
}

/**
 * Shares a document, or a folder with all that is and will be in it, with people and groups, and tells them. Who has a
 * share of it already gets these terms in its place, without another word.
 *
 * @throws AppError `not-found`, `forbidden`, `conflict`; `invalid` on the field `expires` for a time that is over, and
 *   on `with` for somebody who is not there, or whose it is
 */
export async function shareWith(
  portal: Portal,
  viewer: Viewer,
  input: { target: ShareTarget; with: readonly Grantee[]; terms: ShareTerms },
): Promise<{ name: string; names: string[] }> {
  const thing = await findShareable(portal, viewer, input.target)
  refuseOver(portal, input.terms)
  const found = await findGrantees(portal, thing, input.with)
  for (const { kind, id, name } of found) {
    const column = kind === 'person' ? { userId: id } : { groupId: id }
    const before = await write(portal, viewer, thing, column, input.terms)
    const { detail, ...about } = auditTarget(thing)
    await portal.audit({
      ...{ actorId: viewer.id, action: before ? 'share.change' : 'share.create', ...about },
      detail: { ...detail, with: name, ...termWords(input.terms) },
    })
    if (!before) await tell(portal, viewer, thing, column, input.terms)
    else if (input.terms.level !== 'edit') await releaseLocks(portal, thing)
  }
  return { name: thing.name, names: found.map(({ name }) => name) }
}

/** How the audit table tells the terms of a share. */
export function termWords({ level, expiresAt }: ShareTerms) {
  return { level, ...(expiresAt && { until: expiresAt.toISOString() }) }
}

/** @throws AppError `invalid` */
export function refuseOver({ clock }: Pick<Portal, 'clock'>, { expiresAt }: ShareTerms): void {
  if (expiresAt === null || expiresAt > clock.now()) return
  throw new AppError('invalid', (t) => t('sharing.dayOver'), 'expires')
}

async function findGrantees(
  { db }: Pick<Portal, 'db'>,
  thing: Shareable,
  wanted: readonly Grantee[],
): Promise<(Grantee & { name: string })[]> {
  const ids = (kind: Grantee['kind']) =>
    wanted.filter((one) => one.kind === kind).map(({ id }) => id)
  const people = await db.user.findMany({
    where: { id: { in: ids('person') }, disabledAt: null, role: { not: 'guest' } },
    select: { id: true, name: true },
  })
  const groups = await db.group.findMany({
    where: { id: { in: ids('group') } },
    select: { id: true, name: true },
  })
  const found = [
    ...people.map((one) => ({ kind: 'person' as const, ...one })),
    ...groups.map((one) => ({ kind: 'group' as const, ...one })),
  ]
  if (people.some(({ id }) => id === thing.ownerId)) {
    throw new AppError('invalid', (t) => t('sharing.theirsAlready', { name: thing.name }), 'with')
  }
  if (found.length === 0 || found.length < new Set(wanted.map(({ id }) => id)).size) {
    throw new AppError('invalid', (t) => t('sharing.chooseSomebody'), 'with')
  }
  return found
}

/** @returns whether there was a share already */
async function write(
  { db, clock, newId }: Portal,
  viewer: Viewer,
  thing: Shareable,
  column: { userId: string } | { groupId: string },
  terms: ShareTerms,
): Promise<boolean> {
  const where = { ...targetColumn(thing), ...column }
  return db.$transaction(async (tx) => {
    const { count } = await tx.share.updateMany({ where, data: terms })
    if (count > 0) return true
    await tx.share.create({
      data: { id: newId(), ...where, ...terms, createdAt: clock.now(), createdById: viewer.id },
      select: { id: true },
    })
    return false
  })
}

/** A group's members are told each; more than this would be a flood and not a word. */
const mostTold = 500

async function tell(
  { db, clock, newId }: Portal,
  viewer: Viewer,
  thing: Shareable,
  column: { userId: string } | { groupId: string },
  { level }: ShareTerms,
): Promise<void> {
  const people =
    'userId' in column
      ? [column]
      : await db.groupMember.findMany({
          where: { ...column, user: { disabledAt: null } },
          take: mostTold,
          select: { userId: true },
        })
  await db.notification.createMany({
    data: people
      .filter(({ userId }) => userId !== viewer.id && userId !== thing.ownerId)
      .map(({ userId }) => ({
        ...{ id: newId(), userId, at: clock.now(), kind: 'shared', actorId: viewer.id },
        ...targetColumn(thing),
        detail: JSON.stringify({ level }),
      })),
  })
}
