import { z } from 'zod'
import { type DocumentRow, type ReadDocument, readDocuments, showDocuments } from './document-rows'
import type { FoundFolder } from './folders/find-folder'
import { rootOf } from './folders/find-folder'
import { type FolderRow, type ReadFolder, readFolders, showFolders } from './folders/folder-rows'
import { type Page, type PageInput, walk } from './page'
import { ownedBy, sharedWith } from './policy'
import type { Portal, Viewer } from './portal'
import { nameContains } from './search-words'
import { starredBy } from './stars/find-starred'

export type ItemSort = 'name' | 'modified' | 'size'

export type ItemRow = FolderRow | DocumentRow

export interface ItemQuery extends PageInput {
  /** Found by `findFolder`, which says whether the viewer may; their root when absent. */
  folder?: FoundFolder
  /** What others share with the viewer, and not what is in a folder. */
  shared?: boolean
  /** What the viewer has starred, wherever it is, and may still see. */
  starred?: boolean
  /** Words that the name contains: searches all folders of the viewer. Empty for what is in the folder. */
  search: string
  sort: ItemSort
  direction: 'asc' | 'desc'
}

/**
 * What is in a folder, or what a search finds, outside the trash: folders by name, then documents in the order
 * asked for, a page at a time, with who holds each.
 */
export async function listItems(
  portal: Portal,
  viewer: Viewer,
  query: ItemQuery,
): Promise<Page<ItemRow>> {
  const page = await readPage(portal, viewer, query)
  // Back at the beginning: a full first page, also when there are fewer rows before the one it came from.
  if (query.cursor && page.previous === null) {
    return listItems(portal, viewer, { ...query, cursor: undefined })
  }
  const documents = page.items.flatMap(({ row }) => ('items' in row ? [] : [row]))
  const folders = page.items.flatMap(({ row }) => ('items' in row ? [row] : []))
  const show = await showDocuments(portal, viewer, documents, withPlace(query))
  const showFolder = await showFolders(portal, viewer, folders)
  return {
    ...page,
    items: page.items.map(({ row }) => ('items' in row ? showFolder(row) : show(row))),
  }
}

/** How many folders and documents {@link listItems} goes through. */
export async function countItems(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  query: Listed,
): Promise<{ folders: number; documents: number }> {
  const where = await listed(portal, viewer, query)
  const [folders, documents] = await Promise.all([
    portal.db.folder.count({ where: where.folder }),
    portal.db.document.count({ where: where.document }),
  ])
  return { folders, documents }
}

type Kind = ItemRow['kind']
type Key = [kind: Kind, order: string, value: string, id: string]
type Entry = { key: Key; row: ReadFolder | ReadDocument }

async function readPage(portal: Portal, viewer: Viewer, query: ItemQuery): Promise<Page<Entry>> {
  const { sort, direction } = query
  const where = await listed(portal, viewer, query)
  const order = `${sort} ${direction}`
  const number = sort === 'name' ? z.string() : z.string().regex(/^\d{1,18}$/)
  const schema: z.ZodType<Key> = z.union([
    z.tuple([z.literal('folder'), z.literal(order), z.string(), z.string()]),
    z.tuple([z.literal('document'), z.literal(order), number, z.string()]),
  ])
  const steps = {
    // Folders have neither a size nor a time of their own: only the order of names turns them round.
    folder: walk(query, schema, sort === 'name' ? direction : 'asc'),
    document: walk(query, schema, direction),
  }
  const read = {
    folder: readFolders(portal, where.folder, steps.folder, withPlace(query)),
    document: readDocuments(portal, where.document, steps.document, sort),
  }
  const { key, order: walked, take, page } = steps.document
  const kinds: Kind[] = walked === direction ? ['folder', 'document'] : ['document', 'folder']
  const entries: Entry[] = []
  // Where the one kind ends, the page goes on with the other.
  for (const kind of kinds.slice(key === null ? 0 : kinds.indexOf(key[0]))) {
    const at = key?.[0] === kind ? ([key[2], key[3]] as const) : null
    if (entries.length === take) break
    for (const { row, value } of await read[kind](take - entries.length, at)) {
      entries.push({ key: [kind, order, value, row.id], row })
    }
  }
  return page(entries, (entry) => entry.key)
}

type Listed = Pick<ItemQuery, 'search' | 'folder' | 'shared' | 'starred'>

/** Whether the rows come from several folders, and each says from which. */
function withPlace({ search, starred = false }: Listed): boolean {
  return search !== '' || starred
}

async function listed(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  { folder, search, shared = false, starred = false }: Listed,
) {
  if (starred) return starredBy(portal, viewer)
  if (shared) {
    const shares = { some: await sharedWith(portal, viewer) }
    const theirs = { shares, trashedAt: null, NOT: ownedBy(viewer), ...nameContains(search) }
    return { folder: theirs, document: theirs }
  }
  if (search !== '') {
    const hits = { ...ownedBy(viewer), trashedAt: null, ...nameContains(search) }
    return { folder: hits, document: hits }
  }
  const { id, ownerId } = folder ?? rootOf(viewer.id)
  return {
    folder: { ownerId, trashedAt: null, parentId: id },
    document: { ownerId, trashedAt: null, folderId: id },
  }
}
