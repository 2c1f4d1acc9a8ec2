'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { AppError } from '#server/app-error'
import { createUser, setPassword } from '#server/auth/users'
import { requireAdmin } from '#server/auth/viewer'
import { disableUser } from '#server/documents/admin/disable-user'
import { enableUser } from '#server/documents/admin/enable-user'
import { givenReason } from '#server/documents/admin/given-reason'
import { revokeGrantsOfUser } from '#server/documents/admin/revoke-grants-of-user'
import { setQuota } from '#server/documents/admin/set-quota'
import { setRole } from '#server/documents/admin/set-role'
import { removeAvatar } from '#server/documents/avatars/remove-avatar'
import { runtime } from '#server/runtime'
import { quotaChoice } from './quota-choice'

const oneUser = z.object({ userId: z.string(), name: z.string() })
const withReason = oneUser.extend({ reason: z.string().max(2000) })
const role = z.enum(['admin', 'member'])
const newUser = z.object({ name: z.string(), email: z.string(), password: z.string(), role })

/** Makes an account with a password. */
export async function create(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const input = newUser.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await createUser(portal, input, viewer.id)
    return t('users.done.created', { name: input.name.trim() })
  })
}

/** Makes a user an admin or a member. */
export async function changeRole(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const input = oneUser.extend({ role }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const result = await setRole(portal, viewer, input)
    if (result === 'last-admin') throw new AppError('conflict', (say) => say('users.lastAdmin'))
    const { name } = input
    return input.role === 'admin'
      ? t('users.done.isAdmin', { name })
      : t('users.done.isMember', { name })
  })
}

/** Sets a new password and ends everything that was opened with the old one. */
export async function resetPassword(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const { userId, name, password, ...given } = withReason
      .extend({ password: z.string() })
      .parse(Object.fromEntries(form))
    const reason = givenReason(given.reason)
    const { portal } = await runtime()
    await setPassword(portal, { userId, password, reason }, viewer.id)
    await revokeGrantsOfUser(portal, viewer, { userId, reason })
    return t('users.done.passwordSet', { name })
  })
}

/** Disables an account. */
export async function disable(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const { name, ...input } = withReason.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const result = await disableUser(portal, viewer, input)
    if (result.kind === 'last-admin')
      throw new AppError('conflict', (say) => say('users.lastAdmin'))
    if (result.kind === 'unchanged') return t('users.done.disabledAlready', { name })
    return t('users.done.disabled', { name, locks: result.locksLeft })
  })
}

/** Lets a disabled user sign in again. */
export async function enable(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const { userId, name } = oneUser.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await enableUser(portal, viewer, { userId })
    return t('users.done.enabled', { name })
  })
}

/** Says how much a person may store. */
export async function changeQuota(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const { userId, name, quota } = oneUser.and(quotaChoice(t)).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await setQuota(portal, viewer, { userId, quota })
    return t('users.done.quotaChanged', { name })
  })
}

/** Takes away a user's picture. */
export async function takeAvatar(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const t = await getTranslations('adminPeople')
    const { userId } = oneUser.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const { name } = await removeAvatar(portal, viewer, { userId })
    return t('users.done.avatarRemoved', { name })
  })
}
