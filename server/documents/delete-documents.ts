import { setImmediate } from 'node:timers/promises'
import { deleteDocument } from './delete-document'
import { AppError } from './errors'
import type { Portal, Viewer } from './portal'

/** Documents of one owner that are in the trash. */
interface InTrash {
  ownerId: string
  trashedAt: { not: null } | { lte: Date }
  /** The folder they went there with. */
  trashedWithId?: string
}

/** How to delete very many documents. */
export interface DeletionOptions {
  /** Where an earlier call stopped, and how many had been deleted by then. */
  from?: { after: string; deleted: number } | undefined
  /** When to stop, between two documents; without it nothing is left for another call. */
  signal?: AbortSignal | undefined
  /** So many are looked up at once. */
  batch?: number | undefined
  /** Why an admin deletes those of somebody else. */
  reason?: string | undefined
}

export interface Deletion {
  /** How many documents, with those of earlier calls. */
  deleted: number
  /** What another call has to do: where it goes on, and how many documents there are; null when this is the end. */
  rest: { after: string; left: number } | null
}

/**
 * Deletes documents in the trash for good, one after the other in the order of their ids. What is held stays, and
 * what somebody takes out of the trash meanwhile. Each call deals with one at least.
 */
export async function deleteDocuments(
  portal: Portal,
  viewer: Viewer,
  where: InTrash,
  { from, signal, batch = 200, reason }: DeletionOptions = {},
): Promise<Deletion> {
  let { after, deleted } = from ?? { after: '', deleted: 0 }
  const beyond = () => ({ ...where, id: { gt: after } })
  for (;;) {
    const documents = await portal.db.document.findMany({
      where: beyond(),
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    })
    for (const { id } of documents) {
      if (await isDeleted(portal, viewer, { documentId: id, reason })) deleted += 1
      after = id
      // SQLite answers without a pause: what cannot be deleted would keep every other request, and the signal, waiting.
      await setImmediate()
      if (!signal?.aborted) continue
      const left = await portal.db.document.count({ where: beyond() })
      return { deleted, rest: left === 0 ? null : { after, left } }
    }
    if (documents.length < batch) return { deleted, rest: null }
  }
}

async function isDeleted(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; reason: string | undefined },
): Promise<boolean> {
  try {
    await deleteDocument(portal, viewer, input)
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return false
  }
}
