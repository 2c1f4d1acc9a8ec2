import * as z from 'zod/mini'

const item = z.object({ id: z.string(), name: z.string(), extension: z.string(), size: z.number() })
const shape = z.object({ items: z.array(item), next: z.nullable(z.string()) })

export type InsertableItem = z.infer<typeof item>
export type InsertablePage = z.infer<typeof shape>

/** A page of what the person can put into a document; null when it could not be had. Never throws. */
export async function fetchInsertable(
  query: { what: 'image' | 'media'; search: string; cursor?: string },
  signal: AbortSignal,
): Promise<InsertablePage | null> {
  try {
    const response = await fetch(`/api/insertable?${new URLSearchParams(query)}`, {
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(10_000)]),
    })
    const parsed = shape.safeParse(await response.json())
    return response.ok && parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
