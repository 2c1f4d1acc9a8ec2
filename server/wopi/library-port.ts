import type {
  Access,
  Caller,
  Container,
  ContainerAccess,
  HeldLock,
  Micros,
  StoredBlob,
} from './ports'

/** How a client wants a new file or folder called (reference §2.9). */
export type NewName =
  /** The host adapts it and never refuses it. */
  | { mode: 'suggested'; name: string }
  /** The source's name with another extension (with its dot). */
  | { mode: 'suggested-extension'; extension: string }
  /** Exactly so, or not at all. */
  | { mode: 'exact'; name: string; overwrite: boolean }

/** A name that was refused; `free` would be taken instead. */
export type NameRefusal =
  | { kind: 'invalid-name'; reason: string; free: string }
  | { kind: 'name-taken'; free: string }
  /** The file to be overwritten is locked. */
  | { kind: 'target-locked'; current: HeldLock; free: string }

export type Created = { kind: 'created'; id: string; name: string }
export type Refused = { kind: 'not-allowed' } | { kind: 'gone' }

/** The owner has no room left for it. */
export type NoRoom = { kind: 'over-quota' }

export interface ChildFile {
  id: string
  name: string
  size: number
  version: number
  modifiedAt: Micros
}

/** One comment out of AddActivities (reference §2.12). */
export interface CommentActivity {
  id: string
  action: 'created' | 'updated' | 'deleted'
  /** The editor's id of the comment. */
  contentId: string
  text: string
  isReply: boolean
  /** User ids of this host who were mentioned. */
  mentioned: string[]
}

/** The portal's documents and folders, as the protocol makes, names and removes them. */
export interface Library {
  /** PutRelativeFile: beside the file, in the same folder, with the same owner. */
  createBeside(
    access: Access,
    name: NewName,
    content: StoredBlob,
  ): Promise<Created | NameRefusal | Refused | NoRoom>
  /** CreateChildFile: 0 bytes. */
  createFile(
    access: ContainerAccess,
    name: NewName,
  ): Promise<Created | NameRefusal | Refused | NoRoom>
  /** RenameFile: `stem` without extension; the extension, the version and the time stay. */
  renameFile(
    access: Access,
    stem: string,
  ): Promise<{ kind: 'renamed'; name: string } | { kind: 'invalid-name'; reason: string } | Refused>
  /** DeleteFile: to the trash, if nobody holds the file. */
  trashFile(
    access: Access,
  ): Promise<{ kind: 'done' } | { kind: 'locked'; current: HeldLock } | Refused>
  /** From the root to the folder that the file is in. */
  ancestorsOfFile(access: Access): Promise<Container[]>
  /** From the root to the folder above this one. */
  ancestors(access: ContainerAccess): Promise<Container[]>
  children(
    access: ContainerAccess,
    /** With their dots, lower case; null: all. */
    extensions: readonly string[] | null,
  ): Promise<{ containers: Container[]; files: ChildFile[] }>
  createContainer(
    access: ContainerAccess,
    name: NewName,
  ): Promise<Created | Exclude<NameRefusal, { kind: 'target-locked' }> | Refused>
  renameContainer(
    access: ContainerAccess,
    name: string,
  ): Promise<{ kind: 'renamed'; name: string } | { kind: 'invalid-name'; reason: string } | Refused>
  removeContainer(
    access: ContainerAccess,
  ): Promise<{ kind: 'done' } | { kind: 'not-empty' } | Refused>
  root(caller: Caller): Promise<Container>
  saveUserInfo(caller: Caller, info: string): Promise<void>
  addComments(access: Access, comments: readonly CommentActivity[]): Promise<void>
}
