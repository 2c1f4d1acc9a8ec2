import * as z from 'zod/mini'

const shape = z.object({ unread: z.nullable(z.number()) })

/** Asks how many notifications wait. Null when it cannot be told now. Never throws. */
export async function fetchUnread(): Promise<number | null> {
  try {
    const response = await fetch('/api/notifications', {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    const parsed = shape.safeParse(await response.json())
    return response.ok && parsed.success ? parsed.data.unread : null
  } catch {
    return null
  }
}
