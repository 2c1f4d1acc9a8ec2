'use server'

import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireViewer } from '#server/auth/viewer'
import { type Details, getDetails } from '#server/documents/get-details'
import { runtime } from '#server/runtime'

const item = z.object({ kind: z.enum(['folder', 'document']), id: z.string().min(1).max(64) })

/** What the panel beside a list says of one thing that is in it. */
export async function detailsAction(wanted: z.infer<typeof item>): Promise<ActionResult<Details>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    return { value: await getDetails(portal, viewer, item.parse(wanted)) }
  })
}
