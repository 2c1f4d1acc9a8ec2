import type { EditorIsland } from './editor-island'

/** The island of something that is shown and never changed: it gives back the very bytes that it was given. */
export function viewIsland({
  show,
  focus,
}: {
  /** Shows the bytes. Null, or a sentence for the person why they cannot be shown. */
  show(bytes: Uint8Array<ArrayBuffer>): Promise<string | null>
  focus(): void
}): EditorIsland {
  let shown: Uint8Array<ArrayBuffer> | null = null
  return {
    async load(bytes) {
      shown = bytes
      const reason = await show(bytes)
      return reason === null
        ? { kind: 'read-only', reason: 'Files of this type are shown here, not changed.' }
        : { kind: 'unreadable', reason }
    },
    async bytes() {
      if (!shown) throw new Error('No document is open.')
      return { kind: 'bytes', bytes: shown }
    },
    setReadOnly: () => undefined,
    focus,
  }
}
