'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { fieldWord } from '#app/field-words'
import type { ActionResult } from '#lib/action-result'
import { hashPassword } from '#server/auth/password'
import { requireViewer } from '#server/auth/viewer'
import { changeShare, removeShare } from '#server/documents/sharing/change-share'
import { findGrantees, type GranteeHit } from '#server/documents/sharing/find-grantees'
import { type AccessList, listAccess } from '#server/documents/sharing/list-access'
import { setLinkPassword, shareByLink } from '#server/documents/sharing/share-by-link'
import { shareWith } from '#server/documents/sharing/share-with'
import { runtime } from '#server/runtime'

const id = z.string().min(1).max(64)
const target = z.object({ kind: z.enum(['folder', 'document']), id })
const grantee = z.object({ kind: z.enum(['person', 'group']), id })
const terms = z.object({
  level: z.enum(['view', 'comment', 'edit']),
  expiresAt: z.date().nullable(),
})
const sharing = z.object({
  targets: z.array(target).min(1).max(200),
  with: z.array(grantee).min(1, fieldWord('withWhom')).max(50),
  terms,
})
const changing = z.object({ shareId: id, terms })

/** Who has access to a document or a folder. */
export async function readAccess(
  wanted: z.infer<typeof target>,
): Promise<ActionResult<AccessList>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    return { value: await listAccess(portal, viewer, { target: target.parse(wanted) }) }
  })
}

/** People and groups to share with, by what was typed of their name. */
export async function findPeopleToShare(search: string): Promise<ActionResult<GranteeHit[]>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    return { value: await findGrantees(portal, viewer, { search: z.string().parse(search) }) }
  })
}

/** Shares each of several documents and folders with each of several people and groups. */
export async function share(wanted: z.infer<typeof sharing>): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const t = await getTranslations('sharing.actions')
    const { targets, with: grantees, terms } = sharing.parse(wanted)
    const { portal } = await runtime()
    const names = new Set<string>()
    let what = ''
    for (const target of targets) {
      const shared = await shareWith(portal, viewer, { target, with: grantees, terms })
      what = shared.name
      for (const name of shared.names) names.add(name)
    }
    const to = { names: [...names].join(', ') }
    return targets.length === 1
      ? t('sharedOne', { name: what, ...to })
      : t('sharedMany', { count: targets.length, ...to })
  })
}

/** Gives a share another level or end. */
export async function changeTerms(wanted: z.infer<typeof changing>): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await changeShare(portal, viewer, changing.parse(wanted))
  })
}

/** Ends a share. */
export async function stopSharing(shareId: string): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await removeShare(portal, viewer, { shareId: id.parse(shareId) })
  })
}

const linking = z.object({ target, terms })

/** Makes a link that needs no account. */
export async function makeLink(wanted: z.infer<typeof linking>): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await shareByLink(portal, viewer, { ...linking.parse(wanted), passwordHash: null })
  })
}

const locking = z.object({ shareId: id, password: z.string().max(2000) })

/** Gives a link a password, or takes it away. */
export async function setPassword(wanted: z.infer<typeof locking>): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { shareId, password } = locking.parse(wanted)
    const passwordHash = password === '' ? null : await hashPassword(password)
    const { portal } = await runtime()
    await setLinkPassword(portal, viewer, { shareId, passwordHash })
    const t = await getTranslations('sharing.actions')
    return t(password === '' ? 'passwordOff' : 'passwordOn')
  })
}
