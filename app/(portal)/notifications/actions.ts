'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireViewer } from '#server/auth/viewer'
import { markRead } from '#server/documents/notifications/mark-read'
import { runtime } from '#server/runtime'

/** Marks one as read. */
export async function markReadAction(id: string): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await markRead(portal, viewer, { id: z.string().min(1).max(64).parse(id) })
  })
}

/** Marks all as read. */
export async function markAllReadAction(_: ActionResult, form: FormData): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(form, async () => {
    const { portal } = await runtime()
    const { marked } = await markRead(portal, viewer, {})
    refresh()
    const t = await getTranslations('notifications')
    return t('marked', { count: marked })
  })
}
