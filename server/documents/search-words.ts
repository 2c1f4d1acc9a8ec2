import { nameKeyOf } from './document-name'

/**
 * A where clause: names that contain every word of a search, in any order, wherever they stand, without
 * regard to case and accents.
 */
export function nameContains(search: string) {
  const words = nameKeyOf(search).split(/\s+/).filter(Boolean).slice(0, 8)
  return { AND: words.map((word) => ({ nameKey: { contains: word } })) }
}
