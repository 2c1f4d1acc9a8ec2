import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { findShare, refuseCommentLink } from './change-share'
import { auditTarget, findShareable, type ShareTarget, targetColumn } from './find-shareable'
import { releaseLocks } from './release-locks'
import { tokenHashOf } from './share-link'
import { refuseOver, type ShareTerms, termWords } from './share-with'

/** More links to one thing are a sign that something is wrong. */
const most = 20

/**
 * Makes an address by which everybody reaches a document, or a folder and all that is in it, without an account.
 *
 * @param input.passwordHash argon2id; null for a link that asks for none
 * @throws AppError `not-found`, `conflict`; `forbidden` also where links are not allowed; `invalid` for a time that is
 *   over, for a link to comment, and for one too many
 */
export async function shareByLink(
  portal: Portal,
  viewer: Viewer,
  input: { target: ShareTarget; terms: ShareTerms; passwordHash: string | null },
): Promise<{ id: string }> {
  if (!portal.limits.shareLinks) {
    throw new AppError('forbidden', (t) => t('sharing.noLinks'))
  }
  const thing = await findShareable(portal, viewer, input.target)
  refuseOver(portal, input.terms)
  refuseCommentLink(input.terms.level)
  const where = { ...targetColumn(thing), tokenHash: { not: null } }
  if ((await portal.db.share.count({ where })) >= most) {
    throw new AppError('invalid', (t) => t('sharing.tooManyLinks', { most }))
  }
  const id = portal.newId()
  await portal.db.share.create({
    data: {
      ...{ id, ...targetColumn(thing), ...input.terms, passwordHash: input.passwordHash },
      tokenHash: tokenHashOf(portal.links.shareToken(id)),
      ...{ createdAt: portal.clock.now(), createdById: viewer.id },
    },
    select: { id: true },
  })
  const { detail, ...about } = auditTarget(thing)
  await portal.audit({
    ...{ actorId: viewer.id, action: 'share.create', ...about },
    detail: { ...detail, with: 'a link', ...termWords(input.terms) },
  })
  return { id }
}

/**
 * Gives a link a password, another one, or none. Whoever came by it so far must say the new one.
 *
 * @throws AppError `not-found`, `forbidden`, `conflict`
 */
export async function setLinkPassword(
  portal: Portal,
  viewer: Viewer,
  input: { shareId: string; passwordHash: string | null },
): Promise<void> {
  const { share, thing } = await findShare(portal, viewer, input.shareId)
  if (share.tokenHash === null) throw new AppError('invalid', (t) => t('sharing.onlyLinkPassword'))
  await portal.db.$transaction(async (tx) => {
    const { passwordHash } = input
    await tx.share.updateMany({ where: { id: share.id }, data: { passwordHash } })
    if (passwordHash !== null) await tx.linkVisit.deleteMany({ where: { shareId: share.id } })
  })
  if (input.passwordHash !== null) await releaseLocks(portal, thing)
  const { detail, ...about } = auditTarget(thing)
  await portal.audit({
    ...{ actorId: viewer.id, action: 'share.change', ...about },
    detail: { ...detail, with: 'a link', password: input.passwordHash !== null },
  })
}
