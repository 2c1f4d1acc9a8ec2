/**
 * Whether the portal can be asked for a page now. Next.js loads a page anew whose data does not arrive: while the
 * portal starts again, or the way to it is cut, everybody's list would give place to the browser's page of errors, or to a
 * proxy's. Never throws.
 */
export async function portalAnswers(): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const { status } = await fetch('/api/ready', {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    // A proxy may keep this address to itself: what it says then is an answer, too.
    return status < 500
  } catch {
    return false
  }
}
