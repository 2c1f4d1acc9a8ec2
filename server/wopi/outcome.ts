import type { Part } from './part'
import type { FileHead, HeldLock, Micros } from './ports'

/** How an operation ended, in words; `reply.ts` turns each into a response. */
export type Outcome =
  /** A JSON answer: CheckFileInfo, lists, pointers, names. */
  | { kind: 'json'; body: Record<string, unknown> }
  /** `bytes`: of the part; null when there are none to send. */
  | { kind: 'contents'; head: FileHead; part: Part; bytes: ReadableStream<Uint8Array> | null }
  | { kind: 'saved'; version: number; modifiedAt: Micros }
  /** A save that told nothing new: the version is the one that was there. */
  | { kind: 'unchanged'; version: number; modifiedAt: Micros }
  /** A lock call did what it should; it never changes the version. */
  | { kind: 'lock-done'; version: number }
  | { kind: 'lock-is'; current: HeldLock | null; version: number }
  | { kind: 'done' }
  | Refusal

export type Refusal =
  | { kind: 'lock-mismatch'; current: HeldLock | null }
  /** The Collabora extension: the client's copy is not the newest any more. */
  | { kind: 'changed-elsewhere'; current: HeldLock | null }
  /** `free`: a name that would be taken. */
  | { kind: 'name-taken'; free: string }
  | { kind: 'target-locked'; current: HeldLock; free: string }
  | { kind: 'invalid-name'; of: 'file' | 'container'; reason: string; free: string | null }
  | { kind: 'not-empty' }
  | { kind: 'bad-request'; reason: string }
  | { kind: 'not-authorised' }
  | { kind: 'not-proved' }
  | { kind: 'not-found' }
  | { kind: 'method-not-allowed'; allow: readonly string[] }
  | { kind: 'not-implemented'; name: string }
  | { kind: 'larger-than-expected' }
  | { kind: 'too-large' }
  /** `kept`: as a rejected save. */
  | { kind: 'over-quota'; kept: boolean }
  | { kind: 'wrong-length'; received: number }
  | { kind: 'broken-off' }
  | { kind: 'stalled' }
  | { kind: 'storage-full' }
  | { kind: 'storage-read-only' }
  | { kind: 'busy' }
  | { kind: 'failed'; correlationId: string }
