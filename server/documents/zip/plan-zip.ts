import { createPlainNames } from '#server/documents/backup/plain-names'
import { dateOfMicros } from '#server/documents/document-time'
import { AppError } from '#server/documents/errors'
import { maxDepth } from '#server/documents/folders/folder-path'
import { findLevels } from '#server/documents/policy'
import type { Portal, Viewer } from '#server/documents/portal'
import { tellLimit } from '#server/documents/store-body'

/** Names one thing to put into a zip. */
export interface ZipItem {
  kind: 'document' | 'folder'
  id: string
}

/** What a zip will hold: a file of it, or a folder with nothing in it. */
export type ZipEntry =
  | { kind: 'folder'; path: string; modifiedAt: Date }
  | {
      kind: 'file'
      path: string
      modifiedAt: Date
      blobKey: string
      /** Hex. */
      sha256: string
    }

export interface ZipPlan {
  /** Of the one folder that it holds, safe for every file system; null for several things. */
  name: string | null
  entries: ZipEntry[]
}

/** As many ids as one statement takes. */
const batch = 200

const documentColumns = {
  ...{ id: true, name: true, ownerId: true, trashedAt: true, folderId: true, headNumber: true },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { blobKey: true, size: true, sha256: true, contentModifiedAt: true },
  },
} as const
const folderColumns = {
  ...{ id: true, name: true, ownerId: true, trashedAt: true, parentId: true, createdAt: true },
} as const

/**
 * Finds out what a zip of these documents and folders holds: the newest version of each document, and folders with all
 * that is in them outside the trash. Who may see a folder may see what is in it. Names are made safe for every file
 * system, and each is once in its folder.
 *
 * @throws AppError `not-found` when one of them is not there, or not the viewer's to see; `too-large` for more
 *   files and folders, or bytes, than the portal puts into one zip
 */
export async function planZip(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  input: { items: readonly ZipItem[] },
): Promise<ZipPlan> {
  const { db, limits } = portal
  const { documents, folders } = await findRoots(portal, viewer, input.items)
  const { safe, take } = createPlainNames()
  const entries: ZipEntry[] = []
  let bytes = 0

  function add(entry: ZipEntry) {
    entries.push(entry)
    if (entries.length > limits.maxZipEntries) throw tooMany(limits.maxZipEntries)
  }
  function addFile(folder: string, { name, versions: [head] }: (typeof documents)[number]) {
    if (!head) return
    bytes += Number(head.size)
    if (bytes > limits.maxZipBytes) throw tooLarge(limits.maxZipBytes)
    const { blobKey, sha256 } = head
    const modifiedAt = dateOfMicros(head.contentModifiedAt)
    const path = folder + take(folder, name)
    add({ kind: 'file', path, modifiedAt, blobKey, sha256 })
  }

  // Folders first, as in the lists: when a document has the same name it is the one that is numbered.
  let level = folders.map((folder) => ({ ...folder, path: `${take('', folder.name)}/` }))
  for (const document of documents) addFile('', document)
  let found = level.length
  for (let depth = 0; level.length > 0 && depth <= maxDepth; depth += 1) {
    if (found > limits.maxZipEntries) throw tooMany(limits.maxZipEntries)
    const next: typeof level = []
    for (let from = 0; from < level.length; from += batch) {
      const some = level.slice(from, from + batch)
      const ids = some.map(({ id }) => id)
      const orderBy = [{ nameKey: 'asc' as const }, { id: 'asc' as const }]
      const below = await db.folder.findMany({
        where: { parentId: { in: ids }, trashedAt: null },
        ...{ orderBy, take: limits.maxZipEntries + 1, select: folderColumns },
      })
      const inside = await db.document.findMany({
        where: { folderId: { in: ids }, trashedAt: null },
        ...{ orderBy, take: limits.maxZipEntries + 1, select: documentColumns },
      })
      for (const { id, path, createdAt } of some) {
        const children = below.filter(({ parentId }) => parentId === id)
        const files = inside.filter(({ folderId }) => folderId === id)
        next.push(...children.map((one) => ({ ...one, path: `${path}${take(path, one.name)}/` })))
        for (const document of files) addFile(path, document)
        if (children.length + files.length > 0) continue
        add({ kind: 'folder', path, modifiedAt: createdAt })
      }
    }
    level = next
    found += next.length
  }
  const [only] = folders
  return { name: only && input.items.length === 1 ? safe(only.name) : null, entries }
}

/** All that was asked for, or nothing: a zip that lacks something would not say so. */
async function findRoots(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  items: readonly ZipItem[],
) {
  const idsOf = (kind: ZipItem['kind']) => [
    ...new Set(items.flatMap((item) => (item.kind === kind ? [item.id] : []))),
  ]
  const wanted = { documents: idsOf('document'), folders: idsOf('folder') }
  const [documents, folders] = await Promise.all([
    portal.db.document.findMany({
      where: { id: { in: wanted.documents }, trashedAt: null },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      select: documentColumns,
    }),
    portal.db.folder.findMany({
      where: { id: { in: wanted.folders }, trashedAt: null },
      orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
      select: folderColumns,
    }),
  ])
  const level = await findLevels(portal, viewer, { documents, folders })
  const seen = [...documents, ...folders].filter((thing) => level(thing) !== null).length
  if (seen === 0 || seen < wanted.documents.length + wanted.folders.length) {
    throw new AppError('not-found', (t) => t('documents.zipGone'))
  }
  return { documents, folders }
}

function tooMany(most: number): AppError {
  return new AppError('too-large', (t) => t('documents.zipTooMany', { most }))
}

function tooLarge(maxBytes: number): AppError {
  return new AppError('too-large', (t, format) =>
    t('documents.zipTooLarge', { limit: tellLimit(maxBytes)(t, format) }),
  )
}
