'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { AppError } from '#server/app-error'
import { requireAdmin } from '#server/auth/viewer'
import { breakLock } from '#server/documents/admin/break-lock'
import { runtime } from '#server/runtime'

const seenLock = z.object({
  documentId: z.string(),
  lockId: z.string().max(1024),
  name: z.string(),
  reason: z.string(),
})

/** Breaks exactly the lock that the admin saw. */
export async function breakSeenLock(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('admin.locks.done')
    const { name, ...input } = seenLock.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const result = await breakLock(portal, viewer, input)
    switch (result.kind) {
      case 'broken':
        return t('broken', { name })
      case 'already-free':
        return t('alreadyFree', { name })
      case 'newer-lock':
        throw new AppError('conflict', (say) =>
          say('locks.newerLock', { who: result.current.holder.userName }),
        )
    }
  })
}
