import { z } from 'zod'
import { findSameVersions } from '#server/documents/find-same-versions'
import { type Page, type PageInput, timeAndId, type Walk, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameContains } from '#server/documents/search-words'
import { onlyAdmins } from './only-admins'
import { editorNames, namedLike, type Person, peopleById } from './people'

/** Bytes of a refused save, with why and what became of them. */
export interface RejectedSaveRow {
  id: string
  document: {
    id: string
    name: string
    extension: string
    head: number
    trashedAt: Date | null
    ownerId: string
  }
  user: Person
  /** The editor's name; null when unknown. */
  editor: string | null
  editors: Person[]
  size: number
  sha256: string
  /** The newest version of the document with the same bytes, if one has them. */
  sameAs: number | null
  reason: string
  /** What the editor offered and what stood there, at the refusal. */
  offeredLock: string | null
  currentLock: string | null
  source: string
  createdAt: Date
  expiresAt: Date
  /** Null while it waits for a person. */
  resolved: { at: Date; by: Person | null; how: string } | null
}

const userIds = z.array(z.string())

/**
 * Refused saves of all documents, newest first.
 *
 * @param input.state `waiting` leaves out those that became a version, a copy or were discarded
 */
export async function listRejectedSaves(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  input: {
    state?: 'waiting' | 'all' | undefined
    search?: string | undefined
  } & PageInput,
): Promise<Page<RejectedSaveRow>> {
  onlyAdmins(viewer)
  const walked = walk(input, timeAndId, 'desc')
  const rows = await portal.db.rejectedSave.findMany({
    where: {
      AND: [
        input.state === 'all' ? {} : { resolvedAt: null, expiresAt: { gt: portal.clock.now() } },
        matching(input.search),
        beyond(walked),
      ],
    },
    orderBy: [{ createdAt: walked.order }, { id: walked.order }],
    take: walked.take,
    select: {
      id: true,
      documentId: true,
      editorId: true,
      editors: true,
      size: true,
      sha256: true,
      reason: true,
      offeredLock: true,
      currentLock: true,
      source: true,
      createdAt: true,
      expiresAt: true,
      resolvedAt: true,
      resolvedById: true,
      resolution: true,
      user: { select: { id: true, name: true, email: true } },
      document: {
        select: {
          id: true,
          name: true,
          extension: true,
          headNumber: true,
          trashedAt: true,
          ownerId: true,
        },
      },
    },
  })
  const page = walked.page(rows, (row) => [row.createdAt, row.id])
  const editorsOf = page.items.map((row) => userIds.parse(JSON.parse(row.editors)))
  const [people, names, sameAs] = await Promise.all([
    peopleById(portal.db, [...page.items.map((row) => row.resolvedById), ...editorsOf.flat()]),
    editorNames(portal.db),
    findSameVersions(portal, page.items),
  ])
  const items = page.items.map(
    ({ documentId, editorId, resolvedAt, resolvedById, resolution, document, ...row }, index) => ({
      ...row,
      sameAs: sameAs({ documentId, sha256: row.sha256 }),
      size: Number(row.size),
      document: {
        id: document.id,
        name: document.name,
        extension: document.extension,
        head: document.headNumber,
        trashedAt: document.trashedAt,
        ownerId: document.ownerId,
      },
      editor: editorId && (names.get(editorId) ?? editorId),
      editors: (editorsOf[index] ?? []).flatMap((id) => people.get(id) ?? []),
      resolved: resolvedAt && {
        at: resolvedAt,
        by: (resolvedById && people.get(resolvedById)) || null,
        how: resolution ?? '',
      },
    }),
  )
  return { ...page, items }
}

function matching(search: string | undefined) {
  const words = search?.trim()
  if (!words) return {}
  return {
    OR: [{ document: nameContains(words) }, { user: namedLike(words) }],
  }
}

function beyond(walked: Walk<[Date, string]>) {
  if (walked.key === null) return {}
  const [createdAt, id] = walked.key
  return { OR: [{ createdAt: walked.past(createdAt) }, { createdAt, id: walked.past(id) }] }
}
