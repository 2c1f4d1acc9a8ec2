import type { Portal } from './portal'

/**
 * Whether an editing session is that of somebody whose account was disabled. All of their sessions are gone with it, so
 * nobody is signed in any more who could be asked.
 */
export async function isGrantOfDisabled(
  { db }: Pick<Portal, 'db'>,
  grantId: string,
): Promise<boolean> {
  const found = await db.grant.findFirst({
    where: { id: grantId, user: { disabledAt: { not: null } } },
    select: { id: true },
  })
  return found !== null
}
