/**
 * The ports of the WOPI host: everything the protocol needs from the outside world.
 * `memory/` is their reference implementation, `contract/` the suites that every implementation passes.
 */

import type { Library } from './library-port'
import type { ProofKeys } from './proof'

/** An opaque lock id as a WOPI client sent it: 1 to 1024 characters, compared byte for byte. */
export type LockId = string

/** Microseconds since 1970-01-01 UTC. The precision of LastModifiedTime. */
export type Micros = bigint

/** `comment`: to save what an editor lets a person do who may only comment. */
export type Rights = 'view' | 'comment' | 'edit'

/** Which dialect of the protocol an editor speaks. */
export type EditorKind = 'builtin' | 'onlyoffice' | 'collabora' | 'microsoft' | 'other'

/** The editor id of Office's mobile apps, which sign in by the bootstrapper (reference §2.16). */
export const mobileEditorId = 'office-mobile'

/** How a version came to be. The first three come from PutFile, the others from the portal. */
export type WopiSaveSource = 'save' | 'autosave' | 'exit-save'
export type SaveSource = WopiSaveSource | 'upload' | 'restore' | 'copy' | 'new' | 'template'

/** A lock that is held now: an expired one is never returned by any port. */
export interface HeldLock {
  id: LockId
  /** `checkout`: taken by a person from the portal; no WOPI operation ever matches it. */
  kind: 'wopi' | 'checkout'
  holder: { userId: string; userName: string; editorId: string | null }
  acquiredAt: Date
  expiresAt: Date
}

/** Who takes a lock, and through what. */
export interface LockHolder {
  userId: string
  grantId: string | null
  editorId: string | null
}

/** The compare-and-swap held (`ok`), or did not: then `current` is the lock that stood in the way. */
export type LockResult =
  | { kind: 'ok' }
  | { kind: 'mismatch'; current: HeldLock | null }
  | { kind: 'gone' }

/**
 * The lock table (reference §2.0.1). Every mutating call is one compare-and-swap on the document's only
 * lock row. Expiry is judged at the moment of the call; `gone` means that there is no such document (or
 * that it is in the trash).
 *
 * All calls but `checkOut` see a checkout as somebody else's lock, whatever id they offer.
 */
export interface Locks {
  current(fileId: string): Promise<HeldLock | null>
  /** Takes a free lock for 30 minutes; the same id again restarts the timer. */
  acquire(fileId: string, lock: LockId, holder: LockHolder): Promise<LockResult>
  /** Restarts the 30 minutes of exactly this lock. */
  refresh(fileId: string, expected: LockId): Promise<LockResult>
  /** UnlockAndRelock: swaps the id without an unlocked instant. */
  replace(fileId: string, expected: LockId, next: LockId, holder: LockHolder): Promise<LockResult>
  release(fileId: string, expected: LockId): Promise<LockResult>
}

/** The portal's side of the lock table: locks that people take and break. */
export interface Checkouts {
  /** Takes a free lock for a person until `expiresAt`; their own checkout again moves the end. */
  checkOut(fileId: string, lock: LockId, holder: LockHolder, expiresAt: Date): Promise<LockResult>
  /** Releases exactly this lock, of either kind: check-in, and an admin's break. */
  releaseAny(fileId: string, expected: LockId): Promise<LockResult>
}

/** The newest version of a document, and the document's own facts that the protocol shows. */
export interface FileHead {
  fileId: string
  /** With extension. */
  name: string
  ownerId: string
  /** The head's number: only ever grows, so it never repeats. */
  version: number
  /** Bytes. */
  size: number
  /** Hex. */
  sha256: string
  blobKey: string
  modifiedAt: Micros
}

/** Bytes that wait to become a version or a rejected save; durable already, unless they come along. */
export interface StoredBlob {
  key: string
  size: number
  /** Hex. */
  sha256: string
  /** Not durable yet: what makes a row of them stores them in the same transaction (`BodyLimits.withRow`). */
  bytes?: Uint8Array
}

/** A version to be. */
export interface Save {
  blob: StoredBlob
  source: SaveSource
  /** The user on whose behalf the save arrives. */
  userId: string
  /** Everybody whose changes are in it, known users only, the token's user when the client named none. */
  editors: readonly string[]
  modifiedByUser: boolean | null
  editorId: string | null
  /** Set for restores: the version whose bytes these are. */
  restoredFrom?: number
  /** Bytes of the owner's that go when this one is in: a rejected save that becomes a version. */
  frees?: number
}

/** How much the owner of a document may still store; no such thing without a quota. */
export interface Room {
  /** Bytes for versions. */
  bytes: number
  /** Bytes beyond, for saves that are refused because `bytes` are too few. */
  reserve: number
}

/** What must hold at the instant of the commit. */
export type WriteGuard =
  /**
   * PutFile under a lock. With `seen`, the head must still be the one of that time, or must have been
   * written under this very lock (the client never got the answer to its own save: reference §13, 6).
   * The grant must still be good, except that it may have expired since the request arrived.
   */
  | { kind: 'holds-lock'; lock: LockId; seen?: Micros | undefined; grantId: string }
  /** PutFile without a lock: only onto 0 bytes, unlocked. */
  | { kind: 'still-empty'; seen?: Micros | undefined; grantId: string }
  /**
   * PutFile under a lock that was never taken, from an editor that may do that (reference §13, 3): nothing is
   * locked and the head is the one of `seen`. The save takes the lock for 30 minutes, unless it is the last
   * one of its session (`exit-save`), after which nobody would release it.
   */
  | { kind: 'takes-lock'; lock: LockId; seen: Micros; grantId: string }
  /** The portal: nobody holds the document but perhaps this person, by a checkout. */
  | { kind: 'nobody-else'; userId: string }

export type CommitResult =
  | { kind: 'saved'; version: number; modifiedAt: Micros }
  /** A PutFile whose editor says that nobody changed anything, with the very bytes of the head: nothing was written. */
  | { kind: 'unchanged'; version: number; modifiedAt: Micros }
  | { kind: 'lock-mismatch'; current: HeldLock | null }
  /** `seen` is not the head's time. */
  | { kind: 'changed-elsewhere'; head: FileHead; current: HeldLock | null }
  /** Revoked, or the user was disabled, while the bytes were on their way. */
  | { kind: 'access-ended' }
  /** The owner, or the whole installation, would have more than its quota. */
  | { kind: 'over-quota' }
  | { kind: 'gone' }

/** The version table. */
export interface Versions {
  head(fileId: string): Promise<FileHead | null>
  /**
   * In one transaction that holds the document's lock row: checks the guard, adds the version, moves the
   * head. `modifiedAt` is the commit's time and strictly greater than the head's before. A save of the
   * protocol that is `unchanged` (see unchanged.ts) adds nothing; its blob is nobody's then.
   *
   * @throws StorageFull
   */
  commit(fileId: string, save: Save, guard: WriteGuard): Promise<CommitResult>
}

export interface ByteRange {
  /** First byte. */
  start: number
  /** Last byte, inclusive. */
  end: number
}

export interface BodyLimits {
  /** Most bytes to take. */
  maxBytes: number
  /** What Content-Length promised; a body of any other length is refused. */
  expectedBytes?: number | undefined
  /**
   * Whether the caller hands the blob to `Versions.commit` or `RejectedSaves.keep`, which may then store a small one
   * themselves: it comes back with its bytes.
   */
  withRow?: boolean
}

/** Why a body was not taken. Nothing of it is kept. */
export type BodyRefusal = { kind: 'too-large' } | { kind: 'wrong-length'; received: number }

/** The body broke off or could not be stored; carries the reason that a caller may show. */
export type PutBlobResult = { kind: 'stored'; blob: StoredBlob } | BodyRefusal

/**
 * Immutable bytes under random keys.
 * `put` is durable when it resolves, hashes while it streams, and leaves nothing behind when it refuses or
 * throws (a body that breaks off or stands still, a full disk, one that may only be read: {@link StorageFull},
 * {@link StorageReadOnly}, {@link BodyStalled}).
 */
export interface Blobs {
  /**
   * @param key for bytes that have their key already, in another store: 32 lower-case hex digits, replacing
   *   what was there. A new one is made when absent.
   */
  put(
    body: AsyncIterable<Uint8Array> | null,
    limits: BodyLimits,
    key?: string,
  ): Promise<PutBlobResult>
  /**
   * Rejects before a byte is given: with {@link BlobMissing} when there is no such blob, and with {@link BlobDamaged}
   * when it is not as long as it should be.
   *
   * @param range what to give; cut at the end of the blob
   * @param size how many bytes the whole blob must have; not looked at when absent
   */
  open(key: string, range?: ByteRange, size?: number): Promise<ReadableStream<Uint8Array>>
  /** Its length in bytes, or null when there is no such blob. */
  size(key: string): Promise<number | null>
  remove(key: string): Promise<void>
  /** Every stored key with the time it was stored, in no order. For the sweeper. */
  list(): AsyncIterable<{ key: string; storedAt: Date }>
}

/**
 * Errors of the ports are told by their names. The bundler holds this page once for each route and once for the
 * stores, so that `instanceof` would compare a class with its own double.
 */
function isNamed(value: unknown, name: string): boolean {
  return value instanceof Error && value.name === name
}

/** Thrown where a document is made and its owner, or the whole installation, has no room left for it. */
export class QuotaExceeded extends Error {
  override name = 'QuotaExceeded'

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'QuotaExceeded')
  }
}

/** Thrown by {@link Blobs.put}, and by what makes a row, when there is no room on the disk. */
export class StorageFull extends Error {
  override name = 'StorageFull'
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'StorageFull')
  }
}

/** Thrown by {@link Blobs.put} when the store does not let this process write. */
export class StorageReadOnly extends Error {
  override name = 'StorageReadOnly'
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'StorageReadOnly')
  }
}

/** Thrown by {@link Blobs.put} when too many bodies are coming in; nothing of this one was read. */
export class StorageBusy extends Error {
  override name = 'StorageBusy'
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'StorageBusy')
  }
}

/** Thrown by {@link Blobs.put} when no byte of a body came for too long. */
export class BodyStalled extends Error {
  override name = 'BodyStalled'
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'BodyStalled')
  }
}

/** Thrown by {@link Blobs.open} for a blob that lost bytes, or has some that nobody stored. */
export class BlobDamaged extends Error {
  override name = 'BlobDamaged'
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'BlobDamaged')
  }
}

/** What is thrown for a blob of another length than it should have. */
export function damaged(key: string, stored: number, size: number): BlobDamaged {
  return new BlobDamaged(`The blob ${key} should have ${size} bytes; stored: ${stored}.`)
}

/** Thrown by {@link Blobs.open}. */
export class BlobMissing extends Error {
  override name = 'BlobMissing'
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'BlobMissing')
  }
}

/** A registered editor as the protocol needs to know it. */
export interface EditorFacts {
  id: string
  kind: EditorKind
  name: string
  /** Whether containers and the ecosystem are offered to it. */
  containers: boolean
  /** Whether it may make files beside a file. */
  writeRelative: boolean
  /** Whether a save from the newest version may take a free lock (reference §13, 3). */
  takesFreeLock: boolean
}

/** Who calls, through what, and until when. */
export interface Caller {
  grantId: string
  rights: Rights
  /** The token's end. */
  expiresAt: Date
  editor: EditorFacts
  /**
   * `info`: what the last PutUserInfo left, empty when there was none. `anonymous`: a guest without an account, who
   * came by a share link.
   */
  user: { id: string; name: string; info: string; anonymous: boolean }
  /** `file-url`: a token out of CheckFileInfo's FileUrl, good for the contents only and never signed. */
  purpose: 'session' | 'file-url'
}

/** Everything a request about a file needs to know, found by its access token in one query. */
export interface Access extends Caller {
  /** The token was made to write, and what its user may do has been lowered to reading since. */
  lowered: boolean
  file: FileHead
  held: HeldLock | null
  /** Whether the user may throw the file away: its owner and admins. */
  owns: boolean
  /** Null: no quota. A hint for what need not be read; what counts is the commit. */
  room: Room | null
}

/** A folder of the portal as the protocol shows it. */
export interface Container {
  id: string
  name: string
  may: { createFile: boolean; createContainer: boolean; rename: boolean; remove: boolean }
}

export interface ContainerAccess extends Caller {
  container: Container
}

export type GrantLookup =
  | { kind: 'file'; access: Access }
  | { kind: 'container'; access: ContainerAccess }
  | { kind: 'ecosystem'; caller: Caller }
  /** Unknown, expired, revoked, its user disabled, or the user's right to the document ended. */
  | { kind: 'not-granted' }
  /** A good token whose document or folder is in the trash or gone. */
  | { kind: 'nothing-there' }
  /**
   * A token to edit whose time ran out less than a day ago, or whose document is in the trash. It allows nothing,
   * like one of the two above; but its editor may not know yet, and brings the last words of a session.
   */
  | { kind: 'ended'; like: 'not-granted' | 'nothing-there'; access: Access }

/** What a traded token is for. */
export type TradeFor =
  | { kind: 'file' | 'file-url' | 'container'; id: string }
  | { kind: 'ecosystem' }

export interface Grants {
  /** What an access token allows now. `rights` is never more than the user has now. */
  find(token: string): Promise<GrantLookup>
  /**
   * A token for something else that the caller's user may reach (reference §5, token trading): it ends with
   * the caller's own, by time and by revocation, and gives no more rights.
   */
  trade(caller: Pick<Caller, 'grantId'>, target: TradeFor): string
  /**
   * Which editor a token was made for that `find` grants nothing: one that has ended, or one of a trial, by
   * which the set-up of an editor is tested. Null when this host never made it.
   */
  madeFor(token: string): Promise<{ editorId: string; trial: string | null } | null>
  /** Which of these user ids exist, in the order given, without repeats. */
  knownUsers(userIds: readonly string[]): Promise<string[]>
}

/** Why the bytes of a PutFile did not become a version. */
export type RejectReason =
  | 'lock-mismatch'
  | 'not-locked'
  | 'changed-elsewhere'
  | 'access-ended'
  | 'no-write-right'
  | 'over-quota'

export interface RejectedSave {
  fileId: string
  save: Save
  grantId: string
  reason: RejectReason
  offeredLock: LockId | null
  currentLock: LockId | null
}

/** Where refused bytes wait for a person. */
export interface RejectedSaves {
  /**
   * Keeps the bytes for 30 days. The same bytes refused again for the same document and grant, and still
   * waiting, are kept once: the blob of the repeat may be removed.
   *
   * Bytes refused as `over-quota` take the place of earlier ones of the same document and grant, which are the
   * same document some time ago; they are kept as long as the owner's reserve has room for them.
   *
   * @returns `no-room` when they were not kept, which no other reason leads to; their blob is removed
   * @throws StorageFull
   */
  keep(rejected: RejectedSave): Promise<'kept' | 'no-room'>
}

/** The proof keys of the editors, from their discovery documents. */
export interface EditorKeys {
  /** Null: this editor publishes none. */
  of(editorId: string): Promise<ProofKeys | null>
  /** The same after its discovery was fetched again, which is not done more than once in a while. */
  refetched(editorId: string): Promise<ProofKeys | null>
}

export interface Clock {
  now(): Date
}

/**
 * What came of looking at a request's proof: `not-asked` of an editor that publishes no keys; else `proved`, or
 * why it is not: no proof was sent, it is older than 20 minutes, or no key fits.
 */
export type ProofCheck = 'not-asked' | 'proved' | 'missing' | 'expired' | 'unknown-key'

/** One line for the log and, for changes, the audit table. Never carries tokens or contents. */
export interface WopiEvent {
  operation: string
  status: number
  correlationId: string
  fileId: string | null
  userId: string | null
  grantId: string | null
  editorId: string | null
  /** Null as long as nobody has shown a token. */
  editorKind: EditorKind | null
  /** How a PutFile came to be sent; null for everything else. */
  source: WopiSaveSource | null
  /** Until the answer began: the contents of a GetFile still flow then. */
  durationMs: number
  /** Null when it was not looked at. */
  proof: ProofCheck | null
  /** Which trial it belongs to, by which an editor's set-up is tested. */
  trial: string | null
  lockOffered: LockId | null
  lockBefore: LockId | null
  version: number | null
  /** Why, when it was not done. */
  reason: string | null
  error?: unknown
}

export interface WopiPorts {
  locks: Locks
  versions: Versions
  blobs: Blobs
  grants: Grants
  rejected: RejectedSaves
  library: Library
  keys: EditorKeys
  clock: Clock
  /** Must not throw and must not be waited for. */
  record(event: WopiEvent): void
}
