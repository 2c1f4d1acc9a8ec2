'use server'

import { z } from 'zod'
import { actionResult } from '#app/action-result'
import type { ActionResult } from '#lib/action-result'
import { AppError } from '#server/app-error'
import { currentReader, requireReader } from '#server/auth/guest'
import { findSavedCopy } from '#server/documents/find-saved-copy'
import { isGrantOfDisabled } from '#server/documents/is-grant-of-disabled'
import { linkToCompare, linkToInsert, type MadeLink } from '#server/documents/links/make-link'
import { renameDocument } from '#server/documents/rename-document'
import { renewGrant } from '#server/documents/renew-grant'
import { restoreVersion } from '#server/documents/restore-version'
import { takeOverLock } from '#server/documents/take-over-lock'
import { runtime } from '#server/runtime'

const id = z.string().min(1).max(64)
const rename = z.object({ documentId: id, name: z.string() })
const takeOver = z.object({ documentId: id, lock: z.string().max(64) })
const insertion = z.object({ what: z.enum(['image', 'media']), sourceId: id })
const version = z.object({ documentId: id, version: z.number().int().positive() })
/** Asked of admins, of documents that are not their own. */
const restoring = version.extend({ reason: z.string().max(2000).optional() })
const saved = z.object({ documentId: id, withinMs: z.number().int().min(0).max(3_600_000) })
const renewal = z.object({ documentId: id, grantId: id })

/** Renames the document that is open; its type stays. */
export async function renameOpenDocument(input: {
  documentId: string
  name: string
}): Promise<ActionResult<{ name: string }>> {
  const viewer = await requireReader()
  return actionResult(null, async () => {
    const { documentId, name } = rename.parse(input)
    const { portal } = await runtime()
    const value = await renameDocument(portal, viewer, { documentId, name, changeExtension: false })
    return { value }
  })
}

/** Releases the lock that another window of the same person holds. */
export async function continueHere(input: {
  documentId: string
  lock: string
}): Promise<ActionResult> {
  const viewer = await requireReader()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await takeOverLock(portal, viewer, takeOver.parse(input))
  })
}

/**
 * Gives an editing session its next token before the first one ends. Who is signed out is told so and not led to
 * sign in: nobody pressed anything, and what they typed must not go.
 */
export async function renewToken(input: {
  documentId: string
  grantId: string
}): Promise<ActionResult<{ token: string; ttl: number; grantId: string; renewable: boolean }>> {
  const viewer = await currentReader()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    if (viewer === null) {
      const disabled = await isGrantOfDisabled(portal, renewal.parse(input).grantId)
      const why = disabled ? 'disabledEditing' : 'signedOutEditing'
      throw new AppError('forbidden', (t) => t(`signIn.${why}`))
    }
    const { accessToken, expiresAt, grantId, renewable } = await renewGrant(
      portal,
      viewer,
      renewal.parse(input),
    )
    return { value: { token: accessToken, ttl: expiresAt.getTime(), grantId, renewable } }
  })
}

/** An address for the office server, of something that the person chose to put into the document. */
export async function linkInsertion(input: {
  what: 'image' | 'media'
  sourceId: string
}): Promise<ActionResult<MadeLink>> {
  const viewer = await requireReader()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    return { value: await linkToInsert(portal, viewer, insertion.parse(input)) }
  })
}

/** An address for the office server, of the older version that the person compares with. */
export async function linkVersion(input: {
  documentId: string
  version: number
}): Promise<ActionResult<MadeLink>> {
  const viewer = await requireReader()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    return { value: await linkToCompare(portal, viewer, version.parse(input)) }
  })
}

/** Restores a version of the document that was just let go by its editor. */
export async function restoreOpenDocument(input: {
  documentId: string
  version: number
  reason?: string | undefined
}): Promise<ActionResult> {
  const viewer = await requireReader()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    await restoreVersion(portal, viewer, restoring.parse(input))
  })
}

/** The document that the editor has just made by Save As; null: not found. */
export async function findCopy(input: {
  documentId: string
  /** How long ago the editor was asked, by the browser's clock. */
  withinMs: number
}): Promise<ActionResult<{ id: string; name: string } | null>> {
  const viewer = await requireReader()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const { documentId, withinMs } = saved.parse(input)
    const since = new Date(portal.clock.now().getTime() - withinMs - 1000)
    return { value: await findSavedCopy(portal, viewer, { documentId, since }) }
  })
}
