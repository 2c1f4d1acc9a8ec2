import { isSameName, nameKeyOf, repairName } from './document-name'
import { findFolder } from './folders/find-folder'
import type { Portal, Viewer } from './portal'

/** A file about to be uploaded whose name a document of that folder has already. */
export interface SameName {
  /** As it was asked for. */
  asked: string
  /** The document changed last, when several have the name. */
  documentId: string
  name: string
}

/**
 * Which of these file names live documents of a folder have already, so that the viewer can be asked: keep
 * both, new version, or skip.
 *
 * @param input.folderId null: the viewer's root
 * @throws AppError `not-found` for a folder that is not theirs
 */
export async function findSameNames(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  input: { folderId: string | null; names: readonly string[] },
): Promise<SameName[]> {
  const { id: folderId, ownerId } = await findFolder(portal, viewer, input.folderId)
  const keys = [...new Set(input.names.map((name) => nameKeyOf(repairName(name))))]
  const rows = await portal.db.document.findMany({
    where: { ownerId, folderId, trashedAt: null, nameKey: { in: keys } },
    orderBy: [{ contentModifiedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return input.names.flatMap((asked) => {
    const same = rows.find((row) => isSameName(row.name, repairName(asked)))
    return same === undefined ? [] : [{ asked, documentId: same.id, name: same.name }]
  })
}
