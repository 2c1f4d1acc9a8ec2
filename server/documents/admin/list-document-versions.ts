import { z } from 'zod'
import { AppError } from '#server/documents/errors'
import { type Page, type PageInput, walk } from '#server/documents/page'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'
import { editorNames, type Person, peopleById } from './people'

/** One version of a document for an admin. */
export interface VersionRow {
  number: number
  size: number
  /** Hex. */
  sha256: string
  createdAt: Date
  createdBy: Person | null
  /** Everybody whose changes are in it. Accounts that are gone are left out. */
  editors: Person[]
  source: string
  /** What the editor said, when it said so. */
  modifiedByUser: boolean | null
  /** The editor's name; null when it came from the portal. */
  editor: string | null
  restoredFrom: number | null
  pinned: boolean
  label: string | null
  isHead: boolean
}

const userIds = z.array(z.string())

/**
 * The versions of one document, newest first.
 *
 * @throws AppError `not-found`
 */
export async function listDocumentVersions(
  portal: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: { documentId: string } & PageInput,
): Promise<Page<VersionRow>> {
  onlyAdmins(viewer)
  const { documentId } = input
  const walked = walk(input, z.number().int(), 'desc')
  const document = await portal.db.document.findUnique({
    where: { id: documentId },
    select: { headNumber: true },
  })
  if (document === null) throw new AppError('not-found', (t) => t('documents.noSuchDocument'))
  const rows = await portal.db.version.findMany({
    where: { documentId, ...(walked.key === null ? {} : { number: walked.past(walked.key) }) },
    orderBy: { number: walked.order },
    take: walked.take,
    select: {
      number: true,
      size: true,
      sha256: true,
      createdAt: true,
      createdById: true,
      editors: true,
      source: true,
      modifiedByUser: true,
      editorId: true,
      restoredFrom: true,
      pinned: true,
      label: true,
    },
  })
  const page = walked.page(rows, (row) => row.number)
  const editorsOf = page.items.map((row) => userIds.parse(JSON.parse(row.editors)))
  const [people, editors] = await Promise.all([
    peopleById(portal.db, [...page.items.map((row) => row.createdById), ...editorsOf.flat()]),
    editorNames(portal.db),
  ])
  const items = page.items.map((row, index) => ({
    number: row.number,
    size: Number(row.size),
    sha256: row.sha256,
    createdAt: row.createdAt,
    createdBy: (row.createdById && people.get(row.createdById)) || null,
    editors: (editorsOf[index] ?? []).flatMap((id) => people.get(id) ?? []),
    source: row.source,
    modifiedByUser: row.modifiedByUser,
    editor: row.editorId && (editors.get(row.editorId) ?? row.editorId),
    restoredFrom: row.restoredFrom,
    pinned: row.pinned,
    label: row.label,
    isHead: row.number === document.headNumber,
  }))
  return { ...page, items }
}
