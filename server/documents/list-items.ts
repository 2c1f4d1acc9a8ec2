import { z } from 'zod'
import type { ExcerptPiece } from '#lib/words/excerpt'
import { type DocumentRow, type ReadDocument, readDocuments, showDocuments } from './document-rows'
import { countIn } from './folders/count-items'
import type { FoundFolder } from './folders/find-folder'
import { rootOf } from './folders/find-folder'
import { type FolderRow, type ReadFolder, readFolders, showFolders } from './folders/folder-rows'
import { type Page, type PageInput, type Place, type Walk, walk } from './page'
import type { Portal, Viewer } from './portal'
import { findExcerpts } from './search/find-excerpts'
import { countHits, readHits, type Search } from './search/find-hits'
import { countShared, readShared } from './sharing/read-shared'
import { starredBy } from './stars/find-starred'

export type ItemSort = 'name' | 'modified' | 'size'

export type ItemRow = FolderRow | (DocumentRow & { excerpt?: ExcerptPiece[] | undefined })

export interface ItemQuery extends PageInput {
  /** Found by `findFolder`, which says whether the viewer may; their root when absent. */
  folder?: FoundFolder
  /** What others share with the viewer, and not what is in a folder. */
  shared?: boolean
  /** What the viewer has starred, wherever it is, and may still see. */
  starred?: boolean
  /**
   * Words that are all in the name, or all in the text: searches all that is the viewer's or shared with them. Empty for
   * what is in the folder.
   */
  search: string
  /** `names` leaves the texts out. */
  within?: Search['within']
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
  const documents = page.items.flatMap(({ row }) => (isFolder(row) ? [] : [row]))
  const folders = page.items.flatMap(({ row }) => (isFolder(row) ? [row] : []))
  const show = await showDocuments(portal, viewer, documents, withPlace(query))
  const showFolder = await showFolders(portal, viewer, folders)
  const inText = documents.filter((row) => row.inText).map(({ id }) => id)
  const excerpts = await findExcerpts(portal, query.search, inText)
  return {
    ...page,
    items: page.items.map(({ row }) =>
      isFolder(row) ? showFolder(row) : { ...show(row), excerpt: excerpts.get(row.id) },
    ),
  }
}

/** How many folders and documents {@link listItems} goes through; of each, no more than `counted` are told. */
export async function countItems(
  portal: Pick<Portal, 'db' | 'clock' | 'limits' | 'texts'>,
  viewer: Viewer,
  query: Listed,
): Promise<{ folders: number; documents: number }> {
  const search = searchOf(query)
  if (search) {
    const count = (kind: Kind) => countHits(portal, viewer, kind, search)
    const [folders, documents] = await Promise.all([count('folder'), count('document')])
    return { folders, documents }
  }
  if (query.shared) {
    const count = (kind: Kind) => countShared(portal, viewer, kind)
    const [folders, documents] = await Promise.all([count('folder'), count('document')])
    return { folders, documents }
  }
  if (query.starred) {
    const { folder, document } = await starredBy(portal, viewer)
    return { folders: folder.id.in.length, documents: document.id.in.length }
  }
  return await countIn(portal.db, query.folder ?? rootOf(viewer.id))
}

type Kind = ItemRow['kind']
type Key = [kind: Kind, order: string, value: string, id: string]
type FoundDocument = ReadDocument & { inText?: boolean }
type Entry = { key: Key; row: ReadFolder | FoundDocument }
type Read<T> = (take: number, at: Place | null) => Promise<{ row: T; value: string }[]>

async function readPage(portal: Portal, viewer: Viewer, query: ItemQuery): Promise<Page<Entry>> {
  const { sort, direction } = query
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
  const read = await readersOf(portal, viewer, query, steps)
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

type Steps = Pick<Walk<Key>, 'order' | 'past'>

/** What reads the next rows of each kind: those of a list, or those that a search finds. */
async function readersOf(
  portal: Portal,
  viewer: Viewer,
  query: ItemQuery,
  steps: { folder: Steps; document: Steps },
): Promise<{ folder: Read<ReadFolder>; document: Read<FoundDocument> }> {
  const { shared, starred } = query
  const inOneFolder = !(shared || starred || searchOf(query))
  const folders = (where: Parameters<typeof readFolders>[1]) =>
    readFolders(portal, where, steps.folder, withPlace(query), inOneFolder)
  const documents = (where: Parameters<typeof readDocuments>[1]) =>
    readDocuments(portal, where, steps.document, query.sort, inOneFolder)
  const search = searchOf(query)
  if (query.shared) {
    const shared = (kind: Kind, order: Steps['order'], take: number, at: Place | null) =>
      readShared(portal, viewer, kind, {
        sort: kind === 'folder' ? 'name' : query.sort,
        order,
        take,
        at,
      })
    return {
      async folder(take, at) {
        const ids = await shared('folder', steps.folder.order, take, at)
        return await among(
          ids.map((id) => ({ id })),
          folders,
          take,
        )
      },
      async document(take, at) {
        const ids = await shared('document', steps.document.order, take, at)
        return await among(
          ids.map((id) => ({ id })),
          documents,
          take,
        )
      },
    }
  }
  if (!search) {
    const where = await listed(portal, viewer, query)
    return { folder: folders(where.folder), document: documents(where.document) }
  }
  return {
    async folder(take, at) {
      const walked = { sort: 'name', order: steps.folder.order, take, at } as const
      const hits = await readHits(portal, viewer, 'folder', search, walked)
      return await among(hits, folders, take)
    },
    async document(take, at) {
      const walked = { sort: query.sort, order: steps.document.order, take, at }
      const hits = await readHits(portal, viewer, 'document', search, walked)
      const inText = new Set(hits.filter((hit) => hit.inText).map(({ id }) => id))
      const rows = await among(hits, documents, take)
      return rows.map(({ row, value }) => ({ row: { ...row, inText: inText.has(row.id) }, value }))
    },
  }
}

function isFolder(row: Entry['row']): row is ReadFolder {
  return 'kind' in row
}

/** Reads what was found outside the trash, and may have gone there since. */
async function among<T>(
  hits: readonly { id: string }[],
  reader: (where: { id: { in: string[] }; trashedAt: null }) => Read<T>,
  take: number,
) {
  if (hits.length === 0) return []
  return await reader({ id: { in: hits.map(({ id }) => id) }, trashedAt: null })(take, null)
}

function searchOf({ search, within = 'all', shared, starred }: Listed): Search | null {
  return search === '' || shared || starred ? null : { words: search, within }
}

type Listed = Pick<ItemQuery, 'search' | 'within' | 'folder' | 'shared' | 'starred'>

/** Whether the rows come from several folders, and each says from which. */
function withPlace({ search, starred = false }: Listed): boolean {
  return search !== '' || starred
}

async function listed(
  portal: Pick<Portal, 'db' | 'clock' | 'limits'>,
  viewer: Viewer,
  { folder, starred = false }: Listed,
) {
  if (starred) return starredBy(portal, viewer)
  const { id, ownerId } = folder ?? rootOf(viewer.id)
  return {
    folder: { ownerId, trashedAt: null, parentId: id },
    document: { ownerId, trashedAt: null, folderId: id },
  }
}
