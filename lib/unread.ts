/** Asks how many notifications wait. Null when it cannot be told now. Never throws. */
export async function fetchUnread(): Promise<number | null> {
  try {
    const response = await fetch('/api/notifications', {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    // By hand: every page asks this, and a schema would bring its library along.
    const body: unknown = await response.json()
    if (!response.ok || typeof body !== 'object' || body === null) return null
    return 'unread' in body && typeof body.unread === 'number' ? body.unread : null
  } catch {
    return null
  }
}
