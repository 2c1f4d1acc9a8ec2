import type { Db, DbTransaction } from '#server/db/client'
import type { TextIndex } from '#server/db/text-index/text-index'
import type { EditorDoctor } from '#server/editors/doctor/create-doctor'
import type { Editors } from '#server/editors/registry'
import type {
  Blobs,
  Checkouts,
  Clock,
  HeldLock,
  Locks,
  Micros,
  Room,
  Save,
  Versions,
} from '#server/wopi/ports'
import type { SignedLinks } from './links/signed-links'
import type { Avatars } from './previews/avatars'
import type { Previews } from './previews/previews'

/** The signed-in person a use case acts for. */
export interface Viewer {
  id: string
  name: string
  email: string
  /** `guest`: came by a share link and has no account. */
  role: 'admin' | 'member' | 'guest'
}

export interface AuditEntry {
  /** Null: the system or the command line. */
  actorId: string | null
  /** `noun.verb`: document.upload, lock.break, user.disable, … */
  action: string
  documentId?: string | undefined
  /** What else it is about: a user, a grant, an editor. */
  subject?: string | undefined
  detail?: Record<string, string | number | boolean | null> | undefined
}

/** A document to be. The name is checked already. */
export interface NewDocument {
  id: string
  /** With extension. */
  name: string
  /** The name for sorting and searching. */
  nameKey: string
  /** Lower case, without the dot; may be empty. */
  extension: string
  ownerId: string
  /** Null: at the root. */
  folderId: string | null
}

export type WhileFreeResult<T> =
  | { kind: 'done'; value: T }
  | { kind: 'locked'; current: HeldLock }
  | { kind: 'gone' }

/** How much there is, in bytes: all versions and waiting rejected saves count, for the documents' owners. */
export interface Storage {
  /** How much an owner may still store; null for as much as they like. */
  room(ownerId: string): Promise<Room | null>
  /** Counts bytes of an owner's as gone, in the transaction that removes their rows. */
  giveBack(tx: DbTransaction, ownerId: string, bytes: number): Promise<void>
  /** Counts anew what an owner has stored; after bytes went. */
  recount(ownerId: string): Promise<void>
  /** The same for everybody: makes good whatever a crash left out. */
  recountAll(): Promise<void>
  quota: { perUser: number | null; total: number | null; reserve: number }
}

/** What every use case works with: the first parameter of each. */
export interface Portal {
  db: Db
  locks: Locks & Checkouts
  versions: Versions
  blobs: Blobs
  /** What is in documents, for searching. */
  texts: TextIndex
  editors: Editors
  /** Addresses by which office servers read one version. */
  links: SignedLinks
  /** Examines how an office server is set up. */
  doctor: EditorDoctor
  /** Small pictures of versions, and views of what no editor opens; null: none are made. */
  previews: Previews | null
  /** Makes pictures of people small and square. */
  avatars: Avatars
  clock: Clock
  newId(): string
  /** Writes one line of the audit table; resolves when it is stored. */
  audit(entry: AuditEntry): Promise<void>
  /**
   * Runs `work` in a transaction that holds the document's lock row, if nobody holds the document but
   * perhaps this person by a checkout. Also works on documents in the trash.
   */
  whileFree<T>(
    documentId: string,
    userId: string,
    work: (tx: DbTransaction) => Promise<T>,
  ): Promise<WhileFreeResult<T>>
  /** What people have stored, and may store. */
  storage: Storage
  /**
   * Makes a document with its lock row and its first version, in one transaction. The bytes are durable
   * already. When its folder has gone meanwhile, also to the trash, it is made at the root.
   * Rejects with QuotaExceeded when the owner has no room for it.
   */
  createDocument(
    document: NewDocument,
    save: Save,
  ): Promise<{ version: number; modifiedAt: Micros; folderId: string | null }>
  /** Whether letters are mailed; without, nothing is put into the outbox. */
  mails: boolean
  /** Origins, without a trailing slash. */
  publicUrl: string
  wopiUrl: string
  limits: {
    maxUploadBytes: number
    /** Of the documents in one zip. */
    maxZipBytes: number
    /** How many files and folders one zip holds at most: the old format of zips ends at 65,535. */
    maxZipEntries: number
    accessTokenMs: number
    /** For how long an editing session may be kept going by new access tokens. */
    editingSessionMs: number
    checkoutMs: number
    /** Whether there may be share links; without, those that exist lead nowhere. */
    shareLinks: boolean
    /** For so long a guest who did nothing is remembered. */
    guestMs: number
    /** For so long the trash keeps things; null: until somebody empties it. */
    trashMs: number | null
  }
}
