import type { Db } from '#server/db/client'
import type { Clock } from '#server/wopi/ports'
import { builtinEditorId } from './registry'

/**
 * Registers the built-in editor, or corrects its address after PUBLIC_URL has changed. Run at every start;
 * an admin's choice to disable it stays.
 */
export async function seedBuiltinEditor({
  db,
  clock,
  publicUrl,
}: {
  db: Pick<Db, 'editor'>
  clock: Clock
  publicUrl: string
}): Promise<void> {
  const discoveryUrl = `${publicUrl}/hosting/discovery`
  const now = clock.now()
  await db.editor.upsert({
    where: { id: builtinEditorId },
    create: {
      id: builtinEditorId,
      name: 'Carrel',
      kind: 'builtin',
      discoveryUrl,
      fetchedAt: now,
      createdAt: now,
    },
    update: { discoveryUrl, fetchedAt: now },
    select: { id: true },
  })
}
