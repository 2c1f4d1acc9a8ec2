import type { Portal, Viewer } from '#server/documents/portal'

/**
 * Ends access tokens of the viewer at once: one, or all that are still good. A save that is on its way under one is
 * refused and kept. They stay signed in, and may open documents anew.
 *
 * @returns how many were still good; 0 also for a token of somebody else
 */
export async function endOwnAccess(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  which: { only?: string | undefined } = {},
): Promise<number> {
  const now = portal.clock.now()
  const good = {
    ...{ userId: viewer.id, revokedAt: null, expiresAt: { gt: now } },
    ...(which.only === undefined ? {} : { id: which.only }),
  }
  const one =
    which.only === undefined
      ? null
      : await portal.db.grant.findFirst({ where: good, select: { documentId: true } })
  const { count } = await portal.db.grant.updateMany({ where: good, data: { revokedAt: now } })
  if (count === 0) return 0
  const line = { actorId: viewer.id, detail: { user: viewer.name } }
  if (which.only === undefined) {
    const detail = { ...line.detail, revoked: count }
    await portal.audit({ ...line, action: 'grant.revoke-user', subject: viewer.id, detail })
  } else {
    const documentId = one?.documentId ?? undefined
    await portal.audit({ ...line, action: 'grant.revoke', documentId, subject: which.only })
  }
  return count
}
