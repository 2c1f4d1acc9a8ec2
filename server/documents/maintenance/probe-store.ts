import type { Portal } from '#server/documents/portal'
import { StorageBusy, StorageFull, StorageReadOnly } from '#server/wopi/ports'
import { tryBlobs } from './try-blobs'

/** What stands in the way of every save; `null`: nothing. */
export type StoreFault = 'full' | 'read-only' | 'failing' | null

/** Whether the store of documents takes anything at all, and gives it back. */
export async function probeStore({
  blobs,
  log,
}: Pick<Portal, 'blobs'> & {
  log: { error(detail: object, words: string): void }
}): Promise<StoreFault> {
  try {
    await tryBlobs(blobs)
    return null
  } catch (error) {
    // It takes so much that these few bytes have to wait.
    if (error instanceof StorageBusy) return null
    log.error({ error }, 'the store of documents takes nothing')
    if (error instanceof StorageFull) return 'full'
    return error instanceof StorageReadOnly ? 'read-only' : 'failing'
  }
}
