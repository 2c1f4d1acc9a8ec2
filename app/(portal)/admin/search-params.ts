import { z } from 'zod'

/** One search param of a page: text, or absent; what is neither is ignored. */
export const param = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => text || undefined)
  .optional()
  .catch(undefined)

/** One of some words; the first one when it is absent or none of them. */
export function choice<const T extends readonly [string, ...string[]]>(words: T) {
  return z.enum(words).catch(words[0])
}
