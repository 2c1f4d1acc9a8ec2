'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { requireAdmin } from '#server/auth/viewer'
import { startBackup } from '#server/documents/backup/start-backup'
import { cancelBackup, startJob } from '#server/documents/maintenance/jobs'
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

/** Starts a backup into the operator's folder; it goes on when the page is left. */
export async function backUp(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal, backups } = await runtime()
    // The button is not there without a folder.
    if (backups === null) notFound()
    await startBackup(portal, viewer, backups)
    refresh()
  })
}

/** Tells the backup that is being made to end. */
export async function cancel(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    await cancelBackup(portal, viewer)
    refresh()
  })
}
