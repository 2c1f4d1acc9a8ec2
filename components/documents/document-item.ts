import type { ActionResult, FormAction } from '#lib/action-result'
import type { EditorKind } from '#lib/editor-kinds'
import type { Place } from '#lib/place'
import type { SharingActions } from '#lib/sharing-actions'
import type { ExcerptPiece } from '#lib/words/excerpt'
import type { ItemDetails } from './item-details'

/** Who holds a document now. */
export interface LockItem {
  kind: 'editing' | 'checked-out'
  by: { id: string; name: string; avatar?: string | undefined }
  /** Whether that is the person looking. */
  mine: boolean
  since: Date
  until: Date
}

/** An editor to choose; `text` when it shows the source. */
export interface OpenWith {
  id: string
  name: string
  as: 'text' | null
  action: 'edit' | 'view'
}

/** One document as lists and menus need it. */
export interface DocumentItem {
  id: string
  name: string
  extension: string
  lock: LockItem | null
  /** What opening it does; null when there is no editor for its type. */
  opens: 'edit' | 'view' | null
  /** Where the built-in editor does that, which part of it. */
  island: EditorKind | null
  /** The editors to choose from, the best first; empty when there is nothing to choose. */
  openWith: OpenWith[]
  starred: boolean
  may: ItemMay
}

/** What the person looking may do with a document or a folder. */
export interface ItemMay {
  comment: boolean
  edit: boolean
  rename: boolean
  move: boolean
  trash: boolean
  checkOut: boolean
  share: boolean
}

/** Names one thing of a list. */
export interface ItemRef {
  kind: 'folder' | 'document'
  id: string
}

/** One document as the list shows it. */
export interface ListedDocument extends DocumentItem {
  kind: 'document'
  place: Place | null
  /** Where the words of a search are in its text. */
  excerpt?: ExcerptPiece[] | undefined
  size: number
  modifiedAt: Date
  modifiedBy: { id: string; name: string } | null
  /** Null for the own ones. */
  owner: { id: string; name: string } | null
  /** Whether others have a share of it; told to its owner. */
  shared: boolean
  /** What the person did with it last, in the list of that. */
  recent?: { at: Date; how: 'opened' | 'changed' }
}

/** One folder as the list shows it. */
export interface ListedFolder {
  kind: 'folder'
  id: string
  name: string
  /** How many folders and documents are directly in it. */
  items: number
  place: Place | null
  /** Null for the own ones. */
  owner: { id: string; name: string } | null
  shared: boolean
  starred: boolean
  may: ItemMay
}

export type ListedItem = ListedFolder | ListedDocument

/** What became of several things that were asked for together. */
export interface Outcome<T> {
  done: (ItemRef & T)[]
  refused: (ItemRef & { message: string })[]
}

/** A folder to choose from, with the way to it. */
export interface FolderListing {
  /** From the root to the folder whose folders these are. */
  path: Place[]
  folders: Place[]
  next: string | null
}

/** What lists and menus can do with documents and folders; each re-reads the page when it was done. */
export interface DocumentActions {
  rename: FormAction<{ name: string }>
  renameFolder: FormAction<{ name: string }>
  createFolder: FormAction<{ id: string; name: string }>
  listFolders(wanted: {
    folderId: string | null
    cursor?: string | undefined
  }): Promise<ActionResult<FolderListing>>
  details(item: ItemRef): Promise<ActionResult<ItemDetails>>
  /** Each to its place; null is the root. */
  move(
    items: (ItemRef & { to: string | null })[],
  ): Promise<ActionResult<Outcome<{ name: string; from: string | null; to: string }>>>
  /** Admins give a reason, of what is not their own. */
  trash(
    items: ItemRef[],
    reason?: string,
  ): Promise<ActionResult<Outcome<{ name: string; documents: number | null }>>>
  star(items: ItemRef[], starred: boolean): Promise<ActionResult>
  /** Where the zip of these is. */
  zip(items: ItemRef[]): Promise<ActionResult<{ address: `/download/${string}` }>>
  /** Takes `kind` and `id` of what is shared with the person. */
  leave: FormAction
  restore(items: ItemRef[]): Promise<ActionResult>
  /** Makes a document of its own of it, as it is now. */
  copy(id: string): Promise<ActionResult>
  checkOut(id: string): Promise<ActionResult>
  checkIn(id: string): Promise<ActionResult>
  sharing: SharingActions
}
