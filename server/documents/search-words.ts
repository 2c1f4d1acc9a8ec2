import { nameKeyOf } from './document-name'

/**
 * A where clause: names that contain every word of a search, in any order, wherever they stand, without
 * regard to case and accents.
 */
export function nameContains(search: string) {
  return { AND: nameWordsOf(search).map((word) => ({ nameKey: { contains: word } })) }
}

/** The words of a search as they are looked for in names. */
export function nameWordsOf(search: string): string[] {
  return nameKeyOf(search).split(/\s+/).filter(Boolean).slice(0, 8)
}
