'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { tellError } from '#app/tell'
import type { ActionResult } from '#lib/action-result'
import { AppError } from '#server/app-error'
import { requireViewer } from '#server/auth/viewer'
import { moveDocument } from '#server/documents/folders/move-document'
import { moveFolder } from '#server/documents/folders/move-folder'
import { restoreFolder } from '#server/documents/folders/restore-folder'
import { trashFolder } from '#server/documents/folders/trash-folder'
import { restoreDocument } from '#server/documents/restore-document'
import { trashDocument } from '#server/documents/trash-document'
import { runtime } from '#server/runtime'

/** A folder or a document of a list. */
const item = z.object({ kind: z.enum(['folder', 'document']), id: z.string().min(1).max(64) })
type Item = z.infer<typeof item>
const items = z.array(item).min(1).max(200)
const place = z.string().min(1).max(64).nullable()
const moves = z
  .array(item.extend({ to: place }))
  .min(1)
  .max(200)

interface Outcome<T> {
  done: (Item & T)[]
  refused: (Item & { message: string })[]
}

type Trashed = { name: string; documents: number | null }
type Moved = { name: string; from: string | null; to: string }

/**
 * Moves each of several folders and documents to the trash.
 *
 * @param why asked of admins, of what is not their own
 */
export async function trashItemsAction(
  wanted: Item[],
  why?: string,
): Promise<ActionResult<Outcome<Trashed>>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const reason = z.string().max(2000).optional().parse(why)
    const value = await each(items.parse(wanted), async ({ kind, id }) => {
      if (kind === 'folder') return trashFolder(portal, viewer, { folderId: id, reason })
      const trashed = await trashDocument(portal, viewer, { documentId: id, reason })
      return { ...trashed, documents: null }
    })
    refresh()
    return { value }
  })
}

export async function restoreItemsAction(wanted: Item[]): Promise<ActionResult> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const { done, refused } = await each(items.parse(wanted), async ({ kind, id }) =>
      kind === 'folder'
        ? restoreFolder(portal, viewer, { folderId: id })
        : restoreDocument(portal, viewer, { documentId: id }),
    )
    refresh()
    const [first] = done
    const [problem] = refused
    if (problem) throw new AppError('conflict', () => problem.message)
    const t = await getTranslations('documents')
    return first !== undefined && done.length === 1
      ? t('said.back', { name: first.name, place: first.place ?? t('list.root') })
      : t('said.allBack', { count: String(done.length) })
  })
}

/** Moves each of several folders and documents to where it says; null is the root. */
export async function moveItemsAction(
  wanted: (Item & { to: string | null })[],
): Promise<ActionResult<Outcome<Moved>>> {
  const viewer = await requireViewer()
  return actionResult(null, async () => {
    const { portal } = await runtime()
    const t = await getTranslations('documents.list')
    const value = await each(moves.parse(wanted), async ({ kind, id, to }) => {
      const moved =
        kind === 'folder'
          ? await moveFolder(portal, viewer, { folderId: id, parentId: to })
          : await moveDocument(portal, viewer, { documentId: id, folderId: to })
      return { ...moved, to: to === null ? t('root') : moved.to }
    })
    refresh()
    return { value }
  })
}

/** What refuses one does not stop the others. */
async function each<I extends Item, T>(
  wanted: readonly I[],
  act: (one: I) => Promise<T>,
): Promise<Outcome<T>> {
  const outcome: Outcome<T> = { done: [], refused: [] }
  for (const one of wanted) {
    const { kind, id } = one
    try {
      outcome.done.push({ kind, id, ...(await act(one)) })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      outcome.refused.push({ kind, id, message: await tellError(error) })
    }
  }
  return outcome
}
