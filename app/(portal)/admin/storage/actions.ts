'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireAdmin } from '#server/auth/viewer'
import { startJob } from '#server/documents/maintenance/jobs'
import { runtime } from '#server/runtime'

const input = z.object({ job: z.enum(['verify', 'sweep']) })

/** Starts a job; it goes on when the page is left. */
export async function start(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { job } = input.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await startJob(portal, viewer, job)
    refresh()
  })
}
