import type { BytesResult } from './editor-island'
import type { WrittenComment } from './editor-mentions'
import type { Tell } from './editor-tell'
import type { WopiRefusal, WopiRequest } from './wopi-client'

/** Time as the session sees it; real in a browser, moved by hand in tests. */
export interface SessionClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs `work` once after so many milliseconds; the answer cancels it. */
  after(ms: number, work: () => void): () => void
}

/** Why the document could not be shown at all. */
export type OpenFailure =
  | Exclude<WopiRefusal, { kind: 'conflict' }>
  | { kind: 'too-big-to-open'; size: number; limit: number }
  | { kind: 'unreadable'; reason: Tell }

/** Why nothing can be changed. */
export type ReadOnly =
  /** Asked for, or the person may only read. */
  | { kind: 'view' }
  /** Somebody holds the lock. `reason` is the host's sentence, possibly empty. */
  | { kind: 'locked'; reason: string }
  /** The lock could not be taken for another reason. */
  | { kind: 'no-lock'; refusal: WopiRefusal }
  /** The editor could not write this file back faithfully. */
  | { kind: 'format'; reason: Tell }

/** Why edits are not saved. They stay on the screen whatever it is. */
export type Trouble =
  /** Tried again by itself at `retryAt` (milliseconds since 1970). */
  | { kind: 'offline'; retryAt: number }
  | { kind: 'host-error'; status: number; retryAt: number }
  | { kind: 'storage-full'; retryAt: number }
  /** Tried again after the next edit or when the person asks. */
  | { kind: 'too-large' }
  | { kind: 'island'; reason: Tell }
  /** Tried again only when the person asks, or a renewed token arrives. */
  | { kind: 'access-ended' }
  | { kind: 'gone' }
  | {
      kind: 'conflict'
      /** The host's sentence, possibly empty. */
      reason: string
      /** The document has a newer version than the one on the screen is based on. */
      changedElsewhere: boolean
      /** Whether edits were sent and refused, so that the host has a copy of them. */
      kept: boolean
    }

/** Edits that an earlier page could not save, offered to the person. */
export interface DraftOffer {
  /** When they were kept, milliseconds since 1970. */
  keptAt: number
  /** The document has a newer version than the one these edits were based on. */
  stale: boolean
}

export interface SessionState {
  phase: 'opening' | 'open' | 'failed' | 'closed'
  failure: OpenFailure | null
  fileName: string
  userName: string
  /** Null: the person can edit. */
  readOnly: ReadOnly | null
  /** There are edits that no answer of the host has acknowledged. */
  unsaved: boolean
  saving: boolean
  /** Asking for a save would do something: bring edits, or mark what was autosaved as a save. */
  canSave: boolean
  trouble: Trouble | null
  /** The last acknowledged save of this session; `at` in milliseconds since 1970. */
  saved: { version: string; at: number } | null
  draft: DraftOffer | null
}

/** What a worker that outlives the page has to send: the save, and after it the unlock. */
export interface LastWords {
  put: WopiRequest
  body: Uint8Array<ArrayBuffer>
  unlock: WopiRequest
  /** An earlier save is still on its way and must arrive first: so long to wait, in milliseconds. */
  waitMs: number
}

export interface EditorSession {
  state(): SessionState
  /** CheckFileInfo, GetFile, Lock; also the way to try an opening that failed again. */
  open(): Promise<void>
  edited(): void
  /** A comment was written that mentions somebody: has them told, now or as soon as the host can be reached. */
  mention(comment: WrittenComment): void
  /** The person asked for it; in a conflict the lock is taken again first. */
  save(): Promise<void>
  /** After a change elsewhere: makes the edits the newest version, on top of the other one. */
  saveOnTop(): Promise<void>
  /** Shows the host's newest version instead of the edits. */
  reload(): Promise<void>
  /** The document as it is on the screen, for a download. */
  bytes(): Promise<BytesResult>
  restoreDraft(): Promise<void>
  draftBytes(): Uint8Array<ArrayBuffer> | null
  discardDraft(): Promise<void>
  /** Exit save and unlock. `unsaved`: the edits could not be saved and the session goes on. */
  close(): Promise<'closed' | 'unsaved'>
  /**
   * The page is going away now: sends what can still be sent. With a worker that outlives the page the answer
   * is what the worker should send.
   */
  leave(hasWorker: boolean): LastWords | null
  /** The page was hidden: saves, because it may never be seen again. */
  hidden(): void
  /** The page is seen again, or the network is back. */
  awake(): void
  renewToken(accessToken: string): void
  /** Stops everything and tells nobody; for a page part that is taken away. */
  dispose(): void
}
