import type { ActionResult } from './action-result'

/**
 * Calls a server action that no form sends. That the portal could not be reached is a refusal like any other: thrown, it
 * would put a page of its own in the place of what somebody was doing.
 *
 * @param unreachable says so
 */
export async function overTheLine<T>(
  act: () => Promise<ActionResult<T>>,
  unreachable: string,
): Promise<ActionResult<T>> {
  try {
    return await act()
  } catch (error) {
    // What the server threw, a redirect among it, has a digest; anything else is of the way there.
    if (error instanceof Error && 'digest' in error) throw error
    return { kind: 'refused', code: 'unreachable', message: unreachable, errors: {}, values: {} }
  }
}
