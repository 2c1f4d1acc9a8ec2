'use server'

import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { AppError } from '#server/app-error'
import { createUser, setPassword } from '#server/auth/users'
import { requireAdmin } from '#server/auth/viewer'
import { disableUser } from '#server/documents/admin/disable-user'
import { enableUser } from '#server/documents/admin/enable-user'
import { revokeGrantsOfUser } from '#server/documents/admin/revoke-grants-of-user'
import { setQuota } from '#server/documents/admin/set-quota'
import { setRole } from '#server/documents/admin/set-role'
import { runtime } from '#server/runtime'
import { quotaChoice } from './quota-choice'

const oneUser = z.object({ userId: z.string(), name: z.string() })
const role = z.enum(['admin', 'member'])
const newUser = z.object({ name: z.string(), email: z.string(), password: z.string(), role })

const lastAdmin =
  'This is the last admin who can sign in: nobody could run the portal afterwards. Make somebody else an admin first. Nothing was changed.'

/** Makes an account with a password. */
export async function create(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const input = newUser.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await createUser(portal, input, viewer.id)
    return `${input.name.trim()} can sign in now.`
  })
}

/** Makes a user an admin or a member. */
export async function changeRole(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const input = oneUser.extend({ role }).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const result = await setRole(portal, viewer, input)
    if (result === 'last-admin') throw new AppError('conflict', lastAdmin)
    return `${input.name} is ${input.role === 'admin' ? 'an admin' : 'a member'} now.`
  })
}

/** Sets a new password and ends everything that was opened with the old one. */
export async function resetPassword(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { userId, name, password } = oneUser
      .extend({ password: z.string() })
      .parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await setPassword(portal, { userId, password }, viewer.id)
    await revokeGrantsOfUser(portal, viewer, { userId })
    return `${name} has a new password. All of their sessions were ended.`
  })
}

/** Disables an account. */
export async function disable(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { userId, name } = oneUser.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    const result = await disableUser(portal, viewer, { userId })
    if (result.kind === 'last-admin') throw new AppError('conflict', lastAdmin)
    if (result.kind === 'unchanged') return `The account of ${name} was disabled already.`
    const locks =
      result.locksLeft === 0
        ? ''
        : ` ${result.locksLeft === 1 ? 'One lock of theirs stands' : `${result.locksLeft} locks of theirs stand`} until it expires or you break it.`
    return `The account of ${name} was disabled.${locks}`
  })
}

/** Lets a disabled user sign in again. */
export async function enable(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { userId, name } = oneUser.parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await enableUser(portal, viewer, { userId })
    return `${name} can sign in again.`
  })
}

/** Says how much a person may store. */
export async function changeQuota(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const viewer = await requireAdmin()
    const { userId, name, quota } = oneUser.and(quotaChoice).parse(Object.fromEntries(form))
    const { portal } = await runtime()
    await setQuota(portal, viewer, { userId, quota })
    return `The quota of ${name} was changed.`
  })
}
