import type { Rights } from '#server/wopi/ports'

/** A grant's rights out of their column. */
export function rightsOf(rights: string): Rights {
  return rights === 'edit' || rights === 'comment' ? rights : 'view'
}
