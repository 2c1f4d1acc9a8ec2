'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireViewer } from '#server/auth/viewer'
import { setStar } from '#server/documents/stars/set-star'
import { runtime } from '#server/runtime'

const items = z
  .array(z.object({ kind: z.enum(['folder', 'document']), id: z.string().min(1).max(64) }))
  .min(1)
  .max(200)

/** Stars several documents and folders, or takes their stars away. */
export async function starItemsAction(
  wanted: z.infer<typeof items>,
  starred: boolean,
): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const on = z.boolean().parse(starred)
    for (const { kind, id } of items.parse(wanted)) {
      await setStar(portal, viewer, { kind, id, starred: on })
    }
    refresh()
  })
}
