import { findDocument } from './find-document'
import { findSameVersions } from './find-same-versions'
import { findEditorNames } from './list-versions'
import { findPeople, type Person } from './people'
import type { Portal, Viewer } from './portal'

/** A refused save that waits for a person. */
export interface RejectedSaveRow {
  id: string
  at: Date
  by: Person
  /** lock-mismatch | not-locked | changed-elsewhere | access-ended | no-write-right */
  reason: string
  /** Bytes. */
  size: number
  /** Hex. */
  sha256: string
  editorName: string | null
  /** The newest version with the same bytes, if one has them: then nothing waits in here that is not there. */
  sameAs: number | null
  /** When it is removed by itself. */
  expiresAt: Date
}

/**
 * The refused saves of a document that nobody has dealt with yet, newest first: all of them for its owner, their own
 * for others.
 *
 * @throws AppError `not-found`
 */
export async function listRejectedSaves(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string },
): Promise<RejectedSaveRow[]> {
  const document = await findDocument(portal, viewer, input.documentId)
  const rows = await portal.db.rejectedSave.findMany({
    where: {
      documentId: document.id,
      ...(document.level === 'owner' ? {} : { userId: viewer.id }),
      resolvedAt: null,
      expiresAt: { gt: portal.clock.now() },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: {
      id: true,
      documentId: true,
      createdAt: true,
      userId: true,
      reason: true,
      size: true,
      sha256: true,
      editorId: true,
      expiresAt: true,
    },
  })
  const person = await findPeople(
    portal,
    rows.map((row) => row.userId),
  )
  const editorName = await findEditorNames(
    portal,
    rows.map((row) => row.editorId),
  )
  const sameAs = await findSameVersions(portal, rows)
  return rows.map((row) => ({
    id: row.id,
    at: row.createdAt,
    by: person(row.userId),
    reason: row.reason,
    size: Number(row.size),
    sha256: row.sha256,
    editorName: editorName(row.editorId),
    sameAs: sameAs(row),
    expiresAt: row.expiresAt,
  }))
}
