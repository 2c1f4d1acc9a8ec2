'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { requireAdmin } from '#server/auth/viewer'
import { addMembers, removeMember } from '#server/documents/groups/change-members'
import { createGroup, deleteGroup, renameGroup } from '#server/documents/groups/write-group'
import { runtime } from '#server/runtime'

const id = z.string().min(1).max(64)
const name = z.string().max(2000)

/** Makes a group and goes to it, to put people into it. */
export async function create(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const input = z.object({ name }).parse(Object.fromEntries(form))
    const group = await createGroup(portal, viewer, input)
    redirect(routes.admin.group(group.id))
  })
}

/** Gives a group another name. */
export async function rename(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const input = z.object({ groupId: id, name }).parse(Object.fromEntries(form))
    const group = await renameGroup(portal, viewer, input)
    const t = await getTranslations('adminPeople')
    return t('groups.done.renamed', { name: group.name })
  })
}

/** Deletes a group. */
export async function remove(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const input = z.object({ groupId: id }).parse(Object.fromEntries(form))
    const group = await deleteGroup(portal, viewer, input)
    const t = await getTranslations('adminPeople')
    return t('groups.done.deleted', { name: group.name })
  })
}

const adding = z.object({ groupId: id, userIds: z.array(id).min(1).max(200) })

/** Puts people into a group. */
export async function add(wanted: z.infer<typeof adding>): Promise<ActionResult> {
  return actionResult(null, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const { names } = await addMembers(portal, viewer, adding.parse(wanted))
    refresh()
    const t = await getTranslations('adminPeople')
    return t('groups.done.added', { names: names.join(', ') })
  })
}

/** Takes a person out of a group. */
export async function takeOut(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { portal } = await runtime()
    const input = z.object({ groupId: id, userId: id, name }).parse(Object.fromEntries(form))
    await removeMember(portal, viewer, input)
    const t = await getTranslations('adminPeople')
    return t('groups.done.takenOut', { name: input.name })
  })
}
