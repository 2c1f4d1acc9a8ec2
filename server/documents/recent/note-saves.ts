import { AsyncResource } from 'node:async_hooks'
import type { Portal } from '#server/documents/portal'
import type { WopiEvent } from '#server/wopi/ports'
import { noteSave } from './note-recent'

/** Takes note of what people save through editors. */
export interface SaveNotes {
  /** Never throws, never waits. */
  note(event: WopiEvent): void
  /** Stores what is still waiting. */
  flush(): Promise<void>
}

/** Many autosaves are one note, stored at most this much later. */
const gatherMs = 2000

/** Keeps them in the RecentDocument table. */
export function createSaveNotes({
  db,
  clock,
  failed = () => {},
}: Pick<Portal, 'db' | 'clock'> & {
  /** Told when a note could not be stored. */
  failed?(error: unknown): void
}): SaveNotes {
  const waiting = new Map<string, { userId: string; documentId: string; at: Date }>()
  let timer: NodeJS.Timeout | undefined
  let storing = Promise.resolve()

  async function storeWaiting() {
    const notes = [...waiting.values()]
    waiting.clear()
    for (const save of notes) await noteSave({ db }, save)
  }
  // Of many saves: no step of the request that happened to be the first of them.
  const flush = AsyncResource.bind((): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    storing = storing.then(storeWaiting).catch(failed)
    return storing
  })
  return {
    note({ operation, status, reason, userId, fileId }) {
      if (operation !== 'put-file' || status !== 200 || reason === 'unchanged') return
      if (userId === null || fileId === null) return
      waiting.set(`${userId} ${fileId}`, { userId, documentId: fileId, at: clock.now() })
      timer ??= setTimeout(flush, gatherMs).unref()
    },
    flush,
  }
}
