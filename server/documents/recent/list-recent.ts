import {
  type DocumentRow,
  documentColumns,
  type ReadDocument,
  showDocuments,
} from '#server/documents/document-rows'
import { type Page, type PageInput, timeAndId, walk } from '#server/documents/page'
import { findLevels } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import type { Use } from './note-recent'

/** A document with what the viewer did with it last. */
export interface RecentRow extends DocumentRow {
  recent: { at: Date; how: Use }
}

type Entry = { at: Date; documentId: string; how: string; document: ReadDocument }

/**
 * What the viewer opened or changed last, newest first, their own and what is shared with them, as long as they may
 * see it and it is not in the trash.
 */
export async function listRecent(
  portal: Portal,
  viewer: Viewer,
  query: PageInput,
): Promise<Page<RecentRow>> {
  const steps = walk(query, timeAndId, 'desc')
  const entries: Entry[] = []
  let from = steps.key
  while (entries.length < steps.take) {
    const read: Entry[] = await portal.db.recentDocument.findMany({
      where: { AND: [{ userId: viewer.id, document: { trashedAt: null } }, beyond(from)] },
      orderBy: [{ at: steps.order }, { documentId: steps.order }],
      take: steps.take,
      select: { at: true, how: true, documentId: true, document: { select: documentColumns } },
    })
    const documents = read.map(({ document }) => document)
    const level = await findLevels(portal, viewer, { documents })
    entries.push(...read.filter(({ document }) => level(document) !== null))
    const last = read.at(-1)
    if (last === undefined || read.length < steps.take) break
    from = [last.at, last.documentId]
  }
  const page = steps.page(entries.slice(0, steps.take), ({ at, documentId }) => [at, documentId])
  if (query.cursor && page.previous === null) {
    return listRecent(portal, viewer, { ...query, cursor: undefined })
  }
  const rows = page.items.map(({ document }) => document)
  const show = await showDocuments(portal, viewer, rows, true)
  return {
    ...page,
    items: page.items.map(({ document, at, how }) => ({
      ...show(document),
      recent: { at, how: how === 'changed' ? 'changed' : 'opened' },
    })),
  }

  function beyond(key: typeof steps.key) {
    if (key === null) return {}
    const [at, id] = key
    return { OR: [{ at: steps.past(at) }, { at, documentId: steps.past(id) }] }
  }
}
