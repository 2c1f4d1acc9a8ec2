import { AppError } from '#server/documents/errors'
import { type Download, openDownload } from '#server/documents/open-download'
import type { Portal } from '#server/documents/portal'
import { roleOf } from '#server/documents/role-of'

/**
 * The bytes behind a signed link. The person on whose behalf it was made must still be able to open the
 * document: a link outlives neither an account that is disabled nor a right that is taken away.
 *
 * @throws AppError `not-found`, whatever is wrong with it
 */
export async function openLink(portal: Portal, token: string): Promise<Download> {
  const target = portal.links.open(token)
  if (target === null || target.expiresAt <= portal.clock.now()) throw over()
  const user = await portal.db.user.findFirst({
    where: { id: target.userId, disabledAt: null },
    select: { id: true, name: true, email: true, role: true },
  })
  if (user === null) throw over()
  return openDownload(portal, { ...user, role: roleOf(user.role) }, target)
}

const over = () => new AppError('not-found', (t) => t('sharing.linkOver'))
