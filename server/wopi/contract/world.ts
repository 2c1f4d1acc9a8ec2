import type {
  Blobs,
  Checkouts,
  EditorKind,
  Grants,
  LockId,
  Locks,
  Micros,
  RejectedSaves,
  Rights,
  Save,
  Versions,
} from '#server/wopi/ports'

/** The ports of one client on shared data. */
export interface Client {
  locks: Locks & Checkouts
  versions: Versions
  grants: Grants
  rejected: RejectedSaves
}

/** A version as its row tells it. */
export interface KeptVersion {
  number: number
  blobKey: string
  size: number
  sha256: string
  modifiedAt: Micros
  lockId: LockId | null
  source: string
  userId: string | null
  editors: string[]
  modifiedByUser: boolean | null
  editorId: string | null
  restoredFrom: number | null
}

/** A rejected save as its row tells it. */
export interface KeptRejectedSave {
  blobKey: string
  reason: string
  offeredLock: string | null
  currentLock: string | null
  userId: string
  grantId: string | null
  source: string
}

/** What a contract suite needs of an implementation: its ports, its clock, and a hand to set the scene. */
export interface World extends Client {
  /** Another client on the same data: another connection, where there is such a thing. */
  another: Client
  blobs: Blobs
  now(): Date
  /** Moves the clock, which otherwise stands still. */
  pass(milliseconds: number): void
  addUser(id: string, name: string): Promise<void>
  disableUser(id: string): Promise<void>
  /** A document whose first version has these bytes. */
  addFile(id: string, ownerId: string, content: string): Promise<void>
  moveToTrash(fileId: string): Promise<void>
  /** Most bytes of a user's documents; the reserve beyond is 100 bytes. */
  setQuota(userId: string, bytes: number): Promise<void>
  /** Shares a document with a person, or ends that; until a time, or for good. */
  share(
    fileId: string,
    userId: string,
    level: Rights | null,
    expiresAt?: Date | null,
  ): Promise<void>
  addGrant(grant: NewGrant): Promise<void>
  revokeGrant(grantId: string): Promise<void>
  /** Marks every rejected save of a document as dealt with by a person. */
  resolveRejected(fileId: string): Promise<void>
  /** Oldest first. */
  versionsOf(fileId: string): Promise<KeptVersion[]>
  rejectedOf(fileId: string): Promise<KeptRejectedSave[]>
  close(): Promise<void>
}

/** A grant to be. The document belongs to the user, or is shared with them, so that their right to it holds. */
export interface NewGrant {
  id: string
  token: string
  userId: string
  fileId: string
  rights: Rights
  editorKind: EditorKind
  expiresAt: Date
}

/** Makes a world with nothing in it. */
export type CreateWorld = () => Promise<World>

export const minute = 60 * 1000
export const hour = 60 * minute

/** Ana's document «doc» and her grant, with Ben beside her: where most tests begin. */
export async function setScene(world: World, content = 'first'): Promise<void> {
  await world.addUser('ana', 'Ana')
  await world.addUser('ben', 'Ben')
  await world.addFile('doc', 'ana', content)
  await addAnasGrant(world)
}

/** Grant «grant» to Ana for «doc», good for ten hours. */
export async function addAnasGrant(world: World, fileId = 'doc', id = 'grant'): Promise<void> {
  await world.addGrant({
    id,
    token: `token-of-${id}`,
    userId: 'ana',
    fileId,
    rights: 'edit',
    editorKind: 'builtin',
    expiresAt: new Date(world.now().getTime() + 10 * hour),
  })
}

/** Ana with her grant, as a lock's holder. */
export const ana = { userId: 'ana', grantId: 'grant', editorId: 'builtin' }

/** Ben without a grant, as a lock's holder. */
export const ben = { userId: 'ben', grantId: null, editorId: null }

let blobs = 0

/** A save of Ana's, each with a blob of its own. */
export function aSave(changes: Partial<Save> = {}): Save {
  blobs += 1
  const key = blobs.toString(16).padStart(32, '0')
  return {
    blob: { key, size: 6, sha256: key.padStart(64, '0') },
    source: 'save',
    userId: 'ana',
    editors: ['ana'],
    modifiedByUser: true,
    editorId: 'builtin',
    ...changes,
  }
}
