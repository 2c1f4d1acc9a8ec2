import * as z from 'zod/mini'

const shape = z.object({
  wopiSrc: z.string(),
  accessToken: z.string(),
  accessTokenTtl: z.number(),
  mode: z.enum(['edit', 'view']),
})

/** What the host page posted, as app/editor/open left it in the tab's storage. */
export type HandOver = z.infer<typeof shape>

const taken = new Map<string, HandOver | null>()

/**
 * Takes the hand-over that an address names, once: it is removed from the storage. Null when there is none, as
 * after a reload of the frame alone. Asking again in the same page gives the same answer.
 *
 * @param hash of the page's address
 */
export function takeHandOver(hash: string): HandOver | null {
  const key = `carrel-editor:${hash.replace(/^#/, '')}`
  const known = taken.get(key)
  if (known !== undefined) return known
  const handOver = read(sessionStorage.getItem(key))
  sessionStorage.removeItem(key)
  taken.set(key, handOver)
  return handOver
}

function read(text: string | null): HandOver | null {
  try {
    const parsed = shape.safeParse(JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
