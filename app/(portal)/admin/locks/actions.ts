'use server'

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
    const { name, ...input } = seenLock.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const result = await breakLock(portal, viewer, input)
    switch (result.kind) {
      case 'broken':
        return `The lock on “${name}” was broken.`
      case 'already-free':
        return `The lock on “${name}” had ended by itself a moment ago.`
      case 'newer-lock':
        throw new AppError(
          'conflict',
          `The lock that you saw has ended, and ${result.current.holder.userName} holds a newer one now. It was left alone. Close this and look at the list again.`,
        )
    }
  })
}
