/** Somebody who has the document open in the same editor. */
export interface EditorView {
  userId: string
  name: string
  readOnly: boolean
  /** The person of this page; undefined: this release of the editor does not say. */
  isMe: boolean | undefined
}

/** What an editor tells the host page, in one language for all dialects (reference §8.2, §8.3). */
export type EditorEvent =
  | { kind: 'initialised' }
  /** The frame listens now. `versionStates`: it knows the handshake before a version is restored. */
  | { kind: 'ready'; versionStates: boolean }
  | { kind: 'loaded' }
  | { kind: 'failed' }
  | { kind: 'edit-mode'; readOnly: boolean; reason: string }
  /** There are edits that it has not saved, or none any more. */
  | { kind: 'modified'; modified: boolean }
  /** The person types; when that is saved it does not say. */
  | { kind: 'edited' }
  | { kind: 'saving' }
  /** `fileName`: of the new document, after a Save As. */
  | { kind: 'save-answer'; ok: boolean; result: string; fileName: string | null }
  | { kind: 'token-ends' }
  /** The host did not take its token any more. */
  | { kind: 'token-ended' }
  | { kind: 'renamed' }
  | { kind: 'views'; views: EditorView[] }
  | { kind: 'session-closed'; reason: string }
  | { kind: 'closed' }
  | { kind: 'close-refused' }
  /** Its edits are saved and it has let go of the file: an older version may become the newest. */
  | { kind: 'restore-ready' }
  | { kind: 'wants'; what: EditorWish }
  /** Somebody writes a mention in a comment, and `typed` of the name: the host page says whom to offer. */
  | { kind: 'asks-people'; typed: string }
  /** `format`: an extension without its dot, when the person chose one. */
  | { kind: 'wants-save-as'; format: string | null }

/** What the person asked for inside the editor and only the portal can do. */
export type EditorWish =
  | 'share'
  | 'versions'
  | 'compare'
  | 'insert-image'
  | 'insert-media'
  | 'edit'
  | 'documents'
