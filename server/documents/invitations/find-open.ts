import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'

/** An invitation that was neither used nor revoked; its link may be over. @throws AppError `not-found` */
export async function findOpen({ db }: Pick<Portal, 'db'>, id: string) {
  const found = await db.invitation.findFirst({
    where: { id, openEmail: { not: null } },
    select: { id: true, email: true, round: true },
  })
  if (found === null) throw noLonger()
  return found
}

export function noLonger(): AppError {
  return new AppError('not-found', (t) => t('invitations.notOpen'))
}
