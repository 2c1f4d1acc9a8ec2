import type { SaveSource } from '#server/wopi/ports'
import { notFound } from './find-document'
import { findEditorNames } from './list-versions'
import { lockRef } from './lock-ref'
import { type LockState, lockColumns, lockState } from './lock-state'
import { findPeople, type Person } from './people'
import { findLevel, mayDo, type ShareLevel } from './policy'
import type { Portal, Viewer } from './portal'
import { readEditors, readSource } from './version-columns'

/** A lock as the host page sees it. */
export interface StatusLock extends LockState {
  /** Which lock it is, to take over exactly this one. */
  ref: string
  /** Taken through the token of the page that asks. */
  here: boolean
  editorId: string | null
  editorName: string | null
}

/** What the host knows of a document and its saves, from the database and not from any editor. */
export interface SaveStatus {
  name: string
  trashed: boolean
  /** What the viewer may do with the document now, at most. */
  may: ShareLevel
  /** Of the newest version. */
  version: number
  savedAt: Date
  source: SaveSource
  savedBy: Person[]
  lock: StatusLock | null
  /** The viewer's own saves that were refused since the page was opened and wait for them, newest first. */
  refused: { id: string; at: Date; reason: string }[]
}

/**
 * The save status for the host page, which asks every few seconds.
 *
 * @param input.grantId of the page's own token, to tell its lock from the person's other windows
 * @param input.since when the page was opened
 * @throws AppError `not-found`
 */
export async function saveStatus(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; grantId: string | null; since: Date },
): Promise<SaveStatus> {
  const now = portal.clock.now()
  const row = await portal.db.document.findUnique({
    where: { id: input.documentId },
    select: {
      id: true,
      ownerId: true,
      name: true,
      trashedAt: true,
      headNumber: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { number: true, createdAt: true, createdById: true, editors: true, source: true },
      },
      lock: { select: { ...lockColumns, editorId: true, grantId: true } },
      rejectedSaves: {
        where: {
          userId: viewer.id,
          createdAt: { gte: input.since },
          resolvedAt: null,
          expiresAt: { gt: now },
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 10,
        select: { id: true, createdAt: true, reason: true },
      },
    },
  })
  const head = row?.versions[0]
  const level = row && (await findLevel(portal, viewer, { document: row }))
  if (!row || !head || !level) throw notFound()
  const may = mayDo({ ...row, level })
  const editors = readEditors(head.editors)
  const authors = editors.length > 0 || head.createdById === null ? editors : [head.createdById]
  const person = await findPeople(portal, [...authors, row.lock?.userId])
  return {
    name: row.name,
    trashed: row.trashedAt !== null,
    may: may.edit ? 'edit' : may.comment ? 'comment' : 'view',
    version: head.number,
    savedAt: head.createdAt,
    source: readSource(head.source),
    savedBy: authors.map(person),
    lock: await statusLock(portal, lockState(row.lock, viewer, now, person), row.lock, input),
    refused: row.rejectedSaves.map(({ id, createdAt, reason }) => ({ id, at: createdAt, reason })),
  }
}

async function statusLock(
  portal: Portal,
  state: LockState | null,
  row: { lockId: string | null; editorId: string | null; grantId: string | null } | null,
  { grantId }: { grantId: string | null },
): Promise<StatusLock | null> {
  if (!state || !row?.lockId) return null
  const editorName = await findEditorNames(portal, [row.editorId])
  return {
    ...state,
    ref: lockRef(row.lockId),
    here: grantId !== null && row.grantId === grantId,
    editorId: row.editorId,
    editorName: editorName(row.editorId),
  }
}
