import { type ItemQuery, listItems } from './list-items'
import type { Portal, Viewer } from './portal'

/** A folder or document that somebody may go to. */
export interface FoundItem {
  kind: 'folder' | 'document'
  id: string
  name: string
  /** Of a document; lower case, without the dot. */
  extension: string
  /** Whether some editor opens or shows it. */
  opens: boolean
  /** The folder it is in, or whose it is. */
  where: string
}

const most = 6

/** What a person may open whose name contains the words: their own first, then what others share with them. */
export async function findItems(
  portal: Portal,
  viewer: Viewer,
  words: string,
): Promise<FoundItem[]> {
  const search = words.trim()
  if (search === '') return []
  const query: ItemQuery = { search, sort: 'modified', direction: 'desc', limit: most }
  const [own, shared] = await Promise.all([
    listItems(portal, viewer, query),
    listItems(portal, viewer, { ...query, shared: true }),
  ])
  return [...own.items, ...shared.items].slice(0, 2 * most).map((item) => ({
    kind: item.kind,
    id: item.id,
    name: item.name,
    extension: item.kind === 'document' ? item.extension : '',
    opens: item.kind === 'document' && item.opens !== null,
    where: item.owner ? `of ${item.owner.name}` : `in ${item.place?.name ?? 'Documents'}`,
  }))
}
