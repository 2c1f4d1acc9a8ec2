import type { Portal } from '#server/documents/portal'
import type { Runtime } from '#server/runtime'

/**
 * Opens the portal's stores as the portal itself does, pending migrations included, for one command. They are
 * loaded only now, so that a mistake among the arguments is told at once.
 */
export function withPortal<T>(work: (portal: Portal) => Promise<T>): Promise<T> {
  return withRuntime(({ portal }) => work(portal))
}

/** The same with everything around the portal. */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const { runtime } = await import('#server/runtime')
  const opened = await runtime()
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
