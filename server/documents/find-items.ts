import type { ExcerptPiece } from '#lib/words/excerpt'
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
  /** Whose it is; null for the own ones. */
  owner: string | null
  /** The folder it is in; null: the root. Told of the own ones. */
  place: string | null
  /** The place in its text, of what was found by that and not by its name. */
  excerpt: ExcerptPiece[] | null
}

const most = 12

/**
 * What a person may open whose name contains the words, their own first, then what others share with them; and after
 * that, what has the words in its text.
 */
export async function findItems(
  portal: Portal,
  viewer: Viewer,
  words: string,
): Promise<FoundItem[]> {
  const search = words.trim()
  if (search === '') return []
  const query: ItemQuery = { search, sort: 'modified', direction: 'desc', limit: most }
  const named = (await listItems(portal, viewer, { ...query, within: 'names' })).items
  const known = new Set(named.map(({ id }) => id))
  const rest = named.length < most ? (await listItems(portal, viewer, query)).items : []
  return [
    ...named.filter(({ owner }) => owner === null),
    ...named.filter(({ owner }) => owner !== null),
    ...rest.filter(({ id }) => !known.has(id)),
  ]
    .slice(0, most)
    .map((item) => ({
      kind: item.kind,
      id: item.id,
      name: item.name,
      extension: item.kind === 'document' ? item.extension : '',
      opens: item.kind === 'document' && item.opens !== null,
      owner: item.owner?.name ?? null,
      place: item.owner || item.place === null || item.place.id === null ? null : item.place.name,
      excerpt: (item.kind === 'document' && !known.has(item.id) && item.excerpt) || null,
    }))
}
