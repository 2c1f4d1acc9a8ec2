import type { Portal } from '#server/documents/portal'

const settingKey = 'last-sweep'

/**
 * Whether it is this instance's turn to tidy up: of all that ask, one gets the turn, and the next comes when
 * `everyMs` have passed. A row of the database decides, so that nothing is held while the sweep runs and an
 * instance that dies in it costs one turn.
 */
export async function claimSweep(
  portal: Pick<Portal, 'db' | 'clock'>,
  everyMs: number,
): Promise<boolean> {
  const now = portal.clock.now()
  const data = { value: now.toISOString(), updatedAt: now }
  const { count } = await portal.db.setting.updateMany({
    where: { key: settingKey, updatedAt: { lte: new Date(now.getTime() - everyMs) } },
    data,
  })
  if (count > 0) return true
  const key = { key: settingKey }
  if (await portal.db.setting.findUnique({ where: key, select: { key: true } })) return false
  return await portal.db.setting.create({ data: { ...key, ...data }, select: { key: true } }).then(
    () => true,
    async (error) => {
      // Another instance was first.
      if ((await portal.db.setting.count({ where: key })) > 0) return false
      throw error
    },
  )
}
