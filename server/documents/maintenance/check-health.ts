import type { Portal } from '#server/documents/portal'

/**
 * Asks the database one small question.
 *
 * @throws whatever the database throws when it cannot answer
 */
export async function checkHealth({ db }: Pick<Portal, 'db'>): Promise<void> {
  await db.setting.findFirst({ select: { key: true } })
}
