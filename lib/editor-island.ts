import type { EditorMentions } from './editor-mentions'
import type { Tell } from './editor-tell'

/**
 * The contract between a built-in editor session and the part that shows one kind of document: a React
 * component that loads bytes and gives bytes back, and knows nothing of WOPI, locks, networks or saving.
 */

/** What became of the bytes that an island was asked to show. */
export type LoadResult =
  | { kind: 'editable' }
  /** Shown, but the island could not write it back faithfully. `reason` is a sentence for the person. */
  | { kind: 'read-only'; reason: Tell }
  /** Not shown. `reason` is a sentence for the person. */
  | { kind: 'unreadable'; reason: Tell }

/** The document with all edits in it, or why the island cannot give it: a sentence for the person. */
export type BytesResult =
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'refused'; reason: Tell }

export interface EditorIsland {
  /**
   * Shows these bytes in place of what was shown before, with an empty undo history. 0 bytes are a new, empty
   * document. Never calls `onChange` for it. The island may keep the bytes and must not change them.
   */
  load(bytes: Uint8Array<ArrayBuffer>): Promise<LoadResult>
  /**
   * The document with every edit that `onChange` has told of so far. Without an edit since `load`: exactly the
   * bytes that were loaded. An edit that cannot be in the bytes is `refused`, never left out. Must not disturb
   * the person's typing, selection or undo history, and may be called at any time after `load`.
   */
  bytes(): Promise<BytesResult>
  /** The same without waiting, for a page that is being closed; null when it cannot be had at once. */
  bytesNow?(): Uint8Array<ArrayBuffer> | null
  /** May be called at any time after `onReady`, also before `load`, and stays in force over later loads. */
  setReadOnly(readOnly: boolean): void
  focus(): void
}

export interface EditorIslandProps {
  /** With extension; for the kind of the text, the print title and the like. */
  fileName: string
  /** The signed-in person, for comments and tracked changes. */
  userName: string
  /** For style and script elements that the editor makes, as the content security policy asks. */
  nonce: string | undefined
  /** A place at the end of the line under the document, for a few facts of the island's own, by a portal. */
  statusBar?: HTMLElement | null
  /** For islands with comments: people can be mentioned in them. */
  mentions?: EditorMentions
  /** Called once, when the island can `load`. */
  onReady(island: EditorIsland): void
  /** Called at once after each edit by the person, when the edit is in the document; not for selections. */
  onChange(): void
}
