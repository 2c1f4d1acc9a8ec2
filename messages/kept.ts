import { z } from 'zod'
import type { Area } from './areas'
import { defaultLocale } from './locales'
import { speak, type Words } from './speak'

const shape = z.object({
  say: z.string(),
  with: z.record(z.string(), z.union([z.string(), z.number()])),
})

/**
 * What a database keeps of something that is told later, to people of any language: the key of its text and the
 * arguments, as JSON.
 *
 * @param tell says one text of the catalogue; what is put together out of several is kept in English
 */
export function keep<A extends Area>(area: A, tell: (t: Words<A>) => string): string {
  const note = (say: string, values = {}) => JSON.stringify({ say, with: values })
  // Takes what a translator takes, and gives back what was to be said instead of saying it.
  const kept = tell(note as unknown as Words<A>)
  return read(kept) ? kept : tell(speak(defaultLocale, area))
}

/**
 * Tells what was kept. A sentence of before there were keys, and one whose key is gone, is told as it was kept: better
 * in a foreign language than not at all.
 */
export function tellKept<A extends Area>(_area: A, kept: string): (t: Words<A>) => string {
  const found = read(kept)
  if (!found) return () => kept
  return (t) => {
    // The key and the arguments were those of a text of this area when they were kept.
    const say = t as unknown as Loose
    return say.has(found.say) ? say(found.say, found.with) : kept
  }
}

interface Loose {
  (key: string, values: Record<string, string | number>): string
  has(key: string): boolean
}

function read(kept: string): z.infer<typeof shape> | null {
  if (!kept.startsWith('{')) return null
  try {
    return shape.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null
  }
}
