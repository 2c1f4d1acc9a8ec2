import type { EditorIsland } from './editor-island'
import type { Tell } from './editor-tell'

/** The island of something that is shown and never changed: it gives back the very bytes that it was given. */
export function viewIsland({
  show,
  focus,
}: {
  /** Shows the bytes. Null, or a sentence for the person why they cannot be shown. */
  show(bytes: Uint8Array<ArrayBuffer>): Promise<Tell | null>
  focus(): void
}): EditorIsland {
  let shown: Uint8Array<ArrayBuffer> | null = null
  return {
    async load(bytes) {
      shown = bytes
      const reason = await show(bytes)
      return reason === null
        ? { kind: 'read-only', reason: (t) => t('viewers.notChanged') }
        : { kind: 'unreadable', reason }
    },
    async bytes() {
      if (!shown) throw new Error('no document is open')
      return { kind: 'bytes', bytes: shown }
    },
    setReadOnly: () => undefined,
    focus,
  }
}
