'use server'

import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { requireViewer } from '#server/auth/viewer'
import { planZip } from '#server/documents/zip/plan-zip'
import { runtime } from '#server/runtime'

const items = z
  .array(z.object({ kind: z.enum(['folder', 'document']), id: z.string().min(1).max(64) }))
  .min(1)
  .max(200)

/** Where several documents and folders are had as a zip, if they may be: a download itself has no words for why not. */
export async function zipItemsAction(
  wanted: z.infer<typeof items>,
): Promise<ActionResult<{ address: ReturnType<typeof routes.downloadZip> }>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const chosen = items.parse(wanted)
    const { portal } = await runtime()
    await planZip(portal, viewer, { items: chosen })
    return { value: { address: routes.downloadZip(chosen) } }
  })
}
