import { z } from 'zod'
import { findDocument, refuseWithout } from './find-document'
import { type Page, type PageInput, timeAndId, walk } from './page'
import { findPeople, type Person } from './people'
import type { Portal, Viewer } from './portal'

/** One thing that happened to a document. What it says in words is the page's business. */
export interface ActivityRow {
  id: string
  at: Date
  /** Null: the portal itself or the command line. */
  actor: Person | null
  /** `noun.verb` */
  action: string
  detail: Record<string, string | number | boolean | null>
}

const detailShape = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .catch({})

/**
 * What happened to a document, the newest first.
 *
 * @throws AppError `not-found`; `invalid` for a damaged cursor
 */
export async function listActivity(
  portal: Portal,
  viewer: Viewer,
  input: PageInput & { documentId: string },
): Promise<Page<ActivityRow>> {
  const document = await findDocument(portal, viewer, input.documentId)
  refuseWithout(document, 'history')
  const steps = walk({ limit: 20, ...input }, timeAndId, 'desc')
  const rows = await portal.db.auditEvent.findMany({
    where: { AND: [{ documentId: document.id }, beyond()] },
    orderBy: [{ at: steps.order }, { id: steps.order }],
    take: steps.take,
    select: { id: true, at: true, actorId: true, action: true, detail: true },
  })
  const page = steps.page(rows, (row) => [row.at, row.id])
  const person = await findPeople(
    portal,
    page.items.map((row) => row.actorId),
  )
  return {
    ...page,
    items: page.items.map(({ actorId, ...row }) => {
      const detail = detailShape.parse(JSON.parse(row.detail))
      // The rows of guests who did nothing else go; their names stay here.
      const guest = typeof detail.guest === 'string' ? detail.guest : null
      const actor = actorId === null ? null : { ...person(actorId), ...(guest && { name: guest }) }
      return { ...row, actor, detail }
    }),
  }

  function beyond() {
    if (steps.key === null) return {}
    const [at, id] = steps.key
    return { OR: [{ at: steps.past(at) }, { at, id: steps.past(id) }] }
  }
}
