import { findLevels } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'

/** What tells whether a notification is still a person's business. */
export const aboutColumns = {
  kind: true,
  folderId: true,
  document: {
    select: { id: true, name: true, extension: true, ownerId: true, trashedAt: true },
  },
} as const

interface About {
  kind: string
  folderId: string | null
  document: { id: string; ownerId: string; trashedAt: Date | null } | null
}

/**
 * Leaves out those about documents and folders that the person may not see any more, and those that are gone. Their
 * own saves that were refused stay theirs.
 */
export async function stillTheirs<T extends About>(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  rows: readonly T[],
): Promise<{ row: T; folder: { id: string; name: string } | null }[]> {
  const folders = await foldersOf(portal, rows)
  const level = await findLevels(portal, viewer, {
    documents: rows.flatMap(({ document }) => document ?? []),
    folders: [...folders.values()],
  })
  return rows.flatMap((row) => {
    const folder = folders.get(row.folderId ?? '') ?? null
    const thing = row.document ?? folder
    if (thing === null) return []
    const theirs = row.kind === 'save-refused' || level(thing) !== null
    return theirs ? [{ row, folder }] : []
  })
}

async function foldersOf({ db }: Pick<Portal, 'db'>, rows: readonly About[]) {
  const ids = [...new Set(rows.flatMap(({ folderId }) => folderId ?? []))]
  const found =
    ids.length === 0
      ? []
      : await db.folder.findMany({
          where: { id: { in: ids }, trashedAt: null },
          select: { id: true, name: true, ownerId: true, trashedAt: true },
        })
  return new Map(found.map((folder) => [folder.id, folder]))
}
