import type { ListPlace } from '#lib/list-rows'
import { routes } from '#lib/routes'

/** What the address of the list says. */
export interface ListView {
  /** Null: the root. A search goes through all folders. */
  folder: string | null
  /** The list of what others share with the person, where no folder is named. */
  shared?: boolean
  /** The list of what the person has starred, where no folder is named. */
  starred?: boolean
  search: string
  sort: 'name' | 'modified' | 'size'
  direction: 'asc' | 'desc'
}

/** What the list shows when its address says nothing. */
export const defaultView: ListView = {
  folder: null,
  search: '',
  sort: 'modified',
  direction: 'desc',
}

/** The address of a place in the list; what is as always is left out. */
export function listAddress(view: ListView, { cursor, rows }: ListPlace = {}) {
  const query = new URLSearchParams()
  if (view.search !== '') query.set('q', view.search)
  else if (view.folder !== null) query.set('folder', view.folder)
  if (view.sort !== defaultView.sort) query.set('sort', view.sort)
  if (view.direction !== usualDirection(view.sort)) query.set('direction', view.direction)
  if (cursor) query.set('cursor', cursor)
  if (rows) query.set('rows', String(rows))
  const list = view.folder === null ? listOf(view) : routes.documents
  return query.size === 0 ? list : (`${list}?${query}` as const)
}

function listOf({ shared, starred }: ListView) {
  if (starred) return routes.starred
  return shared ? routes.shared : routes.documents
}

/** Names begin with A, times with the newest, sizes with the largest. */
export function usualDirection(sort: ListView['sort']): ListView['direction'] {
  return sort === 'name' ? 'asc' : 'desc'
}

/** The address of the list sorted by a column, the other way round when it is sorted by it already. */
export function sortAddress(view: ListView, sort: ListView['sort']) {
  const usual = usualDirection(sort)
  const opposite = view.direction === 'asc' ? 'desc' : 'asc'
  return listAddress({ ...view, sort, direction: view.sort === sort ? opposite : usual })
}
