import { AppError } from '#server/documents/errors'
import type { ShareLevel } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { auditTarget, findShareable, type Shareable } from './find-shareable'
import { releaseLocks } from './release-locks'
import { refuseOver, type ShareTerms, termWords } from './share-with'

/**
 * Gives a share other terms. A lower level counts from the next call of an editor on, and of every page.
 *
 * @throws AppError `not-found`, `forbidden`, `conflict`; `invalid` for a time that is over, or a link to comment
 */
export async function changeShare(
  portal: Portal,
  viewer: Viewer,
  input: { shareId: string; terms: ShareTerms },
): Promise<void> {
  const { share, thing } = await findShare(portal, viewer, input.shareId)
  refuseOver(portal, input.terms)
  if (share.tokenHash !== null) refuseCommentLink(input.terms.level)
  const { count } = await portal.db.share.updateMany({
    where: { id: share.id },
    data: input.terms,
  })
  if (count === 0) throw shareNotFound()
  if (input.terms.level !== 'edit') await releaseLocks(portal, thing)
  const { detail, ...about } = auditTarget(thing)
  await portal.audit({
    ...{ actorId: viewer.id, action: 'share.change', ...about },
    detail: { ...detail, with: share.with, ...termWords(input.terms) },
  })
}

/**
 * Ends a share, and with it what was open by it.
 *
 * @throws AppError `not-found`, `forbidden`, `conflict`
 */
export async function removeShare(
  portal: Portal,
  viewer: Viewer,
  input: { shareId: string },
): Promise<{ name: string }> {
  const { share, thing } = await findShare(portal, viewer, input.shareId)
  const { count } = await portal.db.share.deleteMany({ where: { id: share.id } })
  if (count === 0) throw shareNotFound()
  await releaseLocks(portal, thing)
  const { detail, ...about } = auditTarget(thing)
  await portal.audit({
    ...{ actorId: viewer.id, action: 'share.remove', ...about },
    detail: { ...detail, with: share.with },
  })
  return { name: thing.name }
}

/** A share of something that the viewer may share. */
export async function findShare(
  portal: Portal,
  viewer: Viewer,
  shareId: string,
): Promise<{
  share: { id: string; tokenHash: string | null; passwordHash: string | null; with: string }
  thing: Shareable
}> {
  const found = await portal.db.share.findUnique({
    where: { id: shareId },
    select: {
      ...{ id: true, documentId: true, folderId: true, tokenHash: true, passwordHash: true },
      user: { select: { name: true } },
      group: { select: { name: true } },
    },
  })
  const id = found?.documentId ?? found?.folderId
  if (!found || !id) throw shareNotFound()
  const kind = found.documentId === null ? 'folder' : 'document'
  const thing = await findShareable(portal, viewer, { kind, id })
  const { tokenHash, passwordHash, user, group } = found
  const name = user?.name ?? group?.name ?? 'a link'
  return { share: { id: found.id, tokenHash, passwordHash, with: name }, thing }
}

/** Guests have no name that anybody vouches for, so their comments would be nobody's. */
export function refuseCommentLink(level: ShareLevel): void {
  if (level !== 'comment') return
  throw new AppError('invalid', (t) => t('sharing.linkLevel'))
}

function shareNotFound(): AppError {
  return new AppError('not-found', (t) => t('sharing.gone'))
}
