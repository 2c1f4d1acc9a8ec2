'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireViewer } from '#server/auth/viewer'
import { leaveShare } from '#server/documents/sharing/leave-share'
import { runtime } from '#server/runtime'

const leaving = z.object({ kind: z.enum(['folder', 'document']), id: z.string().min(1).max(64) })

export async function leaveShareAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const target = leaving.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const { name } = await leaveShare(portal, viewer, { target })
    refresh()
    return (await getTranslations('documents.said'))('left', { name })
  })
}
