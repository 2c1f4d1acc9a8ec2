import type { Portal } from '#server/documents/portal'

/** So long, and so many of each person's, are remembered. */
export const rememberedMs = 90 * 24 * 60 * 60 * 1000
export const mostRemembered = 500

/** Forgets what people opened long ago, or long before what they opened since. */
export async function forgetOld({ db, clock }: Pick<Portal, 'db' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - rememberedMs)
  await db.recentDocument.deleteMany({ where: { at: { lt: before } } })
  const many = await db.recentDocument.groupBy({
    by: ['userId'],
    having: { documentId: { _count: { gt: mostRemembered } } },
  })
  for (const { userId } of many) {
    const [last] = await db.recentDocument.findMany({
      where: { userId },
      orderBy: [{ at: 'desc' }, { documentId: 'desc' }],
      skip: mostRemembered - 1,
      take: 1,
      select: { at: true },
    })
    if (last) await db.recentDocument.deleteMany({ where: { userId, at: { lt: last.at } } })
  }
}
