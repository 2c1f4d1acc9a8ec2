import { z } from 'zod'
import { type Page, type PageInput, timeAndId, type Walk, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameContains } from '#server/documents/search-words'
import { onlyAdmins } from './only-admins'
import { namedLike, type Person, peopleById } from './people'

/** One line of the audit log. */
export interface AuditRow {
  id: string
  at: Date
  /** Null: the system or the command line, or an account that is gone. */
  actor: Person | null
  /** `noun.verb` */
  action: string
  /** Null when it is about none; without a name when the document is deleted. */
  document: { id: string; name: string | null } | null
  /** A user by name, or the id of a grant, an editor, … */
  subject: string | null
  detail: Record<string, string | number | boolean | null>
  correlationId: string | null
}

export interface AuditFilter {
  /** Part of the actor's name or address; `system` for entries that nobody did. */
  actor?: string | undefined
  /** `lock.break`, or a noun with a dot at the end (`lock.`) for all of its verbs. */
  action?: string | undefined
  /** A document's id, or part of its name. */
  document?: string | undefined
  from?: Date | undefined
  /** Exclusive. */
  to?: Date | undefined
}

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))

/** The audit log, newest first. */
export async function listAudit(
  portal: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: AuditFilter & PageInput,
): Promise<Page<AuditRow>> {
  onlyAdmins(viewer)
  const walked = walk(input, timeAndId, 'desc')
  const rows = await portal.db.auditEvent.findMany({
    where: {
      AND: [
        await byActor(portal, input.actor),
        await aboutDocument(portal, input.document),
        input.action
          ? { action: input.action.endsWith('.') ? { startsWith: input.action } : input.action }
          : {},
        input.from ? { at: { gte: input.from } } : {},
        input.to ? { at: { lt: input.to } } : {},
        beyond(walked),
      ],
    },
    orderBy: [{ at: walked.order }, { id: walked.order }],
    take: walked.take,
    select: {
      id: true,
      at: true,
      actorId: true,
      action: true,
      documentId: true,
      subject: true,
      detail: true,
      correlationId: true,
    },
  })
  const page = walked.page(rows, (row) => [row.at, row.id])
  const [people, documents] = await Promise.all([
    peopleById(
      portal.db,
      page.items.flatMap((row) => [row.actorId, row.subject]),
    ),
    portal.db.document.findMany({
      where: { id: { in: page.items.flatMap((row) => row.documentId ?? []) } },
      select: { id: true, name: true },
    }),
  ])
  const names = new Map(documents.map((document) => [document.id, document.name]))
  const items = page.items.map((row) => ({
    id: row.id,
    at: row.at,
    actor:
      (row.actorId && (people.get(row.actorId) ?? sweptGuest(row.actorId, row.detail))) || null,
    action: row.action,
    document: row.documentId
      ? { id: row.documentId, name: names.get(row.documentId) ?? null }
      : null,
    subject: row.subject && (people.get(row.subject)?.name ?? row.subject),
    detail: values.catch({}).parse(JSON.parse(row.detail)),
    correlationId: row.correlationId,
  }))
  return { ...page, items }
}

/** A guest whose row is gone (`sweepGuests`); null for anybody else. */
function sweptGuest(id: string, detail: string): Person | null {
  const { guest } = values.catch({}).parse(JSON.parse(detail))
  return typeof guest === 'string' ? { id, name: guest, email: '' } : null
}

/** Every action that the log has, sorted, for the filter's choice. */
export async function auditActions(portal: Pick<Portal, 'db'>, viewer: Viewer): Promise<string[]> {
  onlyAdmins(viewer)
  // From one to the next by the index: there are a few kinds of any number of entries.
  const rows = await portal.db.$queryRaw<{ action: string }[]>`
    SELECT kinds.action FROM (
      WITH RECURSIVE kind(action) AS (
        SELECT MIN(a.action) FROM "AuditEvent" a
        UNION ALL
        SELECT (SELECT MIN(a.action) FROM "AuditEvent" a WHERE a.action > kind.action)
          FROM kind WHERE kind.action IS NOT NULL)
      SELECT kind.action FROM kind WHERE kind.action IS NOT NULL) kinds`
  return rows.map((row) => row.action).sort()
}

async function byActor(portal: Pick<Portal, 'db'>, actor: string | undefined) {
  const words = actor?.trim()
  if (!words) return {}
  if (words === 'system') return { actorId: null }
  const people = await portal.db.user.findMany({
    where: { OR: [{ id: words }, namedLike(words)] },
    select: { id: true },
    take: 500,
  })
  return { actorId: { in: people.map((person) => person.id) } }
}

async function aboutDocument(portal: Pick<Portal, 'db'>, document: string | undefined) {
  const words = document?.trim()
  if (!words) return {}
  // An id is found by the index; all names would be looked through for it.
  const isId = await portal.db.auditEvent.findFirst({
    where: { documentId: words },
    select: { id: true },
  })
  if (isId) return { documentId: words }
  const found = await portal.db.document.findMany({
    where: nameContains(words),
    select: { id: true },
    take: 500,
  })
  return { documentId: { in: found.map((row) => row.id) } }
}

function beyond(walked: Walk<[Date, string]>) {
  if (walked.key === null) return {}
  const [at, id] = walked.key
  return { OR: [{ at: walked.past(at) }, { at, id: walked.past(id) }] }
}
