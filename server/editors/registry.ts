import type { EditorKeys, EditorKind, Rights } from '#server/wopi/ports'
import type { FetchedDiscovery } from './fetch-discovery'
import type { Discovery } from './parse-discovery'
import type { OfficeKind } from './product'
import type { Tell } from './tell'

/** The id of the editor that ships with the portal. */
export const builtinEditorId = 'builtin'

/** One registered editor as the admin area and the command line show it. */
export interface RegisteredEditor {
  id: string
  name: string
  kind: EditorKind
  discoveryUrl: string
  createdAt: Date
  /** Null: offered to everybody. */
  disabledAt: Date | null
  /** When the discovery document in use was fetched; null when there has never been a good one. */
  fetchedAt: Date | null
  /** Why the last fetch failed; null when it worked. */
  lastError: Tell | null
  lastErrorAt: Date | null
  /** Origins of its action URLs, for the content security policy. */
  origins: string[]
  /** Extensions it can edit and extensions it can only show, sorted. */
  edits: string[]
  views: string[]
  /** Extensions that an admin chose it for: it opens them before all others. Sorted. */
  firstFor: string[]
  /** The first bytes of the SHA-256 of its current proof key, `ab:cd:…`; null when it publishes none. */
  proofKeyFingerprint: string | null
  /** Whether containers and the ecosystem are offered to it. */
  containers: boolean
  /** Whether it may make files beside a file. */
  writeRelative: boolean
  /** Whether a save from the newest version may take a free lock; only heard of by Collabora's kind. */
  takesFreeLock: boolean
}

/** What an editor is offered besides the documents it opens. */
export type EditorOffers = Pick<RegisteredEditor, 'containers' | 'writeRelative' | 'takesFreeLock'>

/** One way to open a document. */
export interface EditorChoice {
  /** Names it among the others in an address: the editor's id, and how when that is not its usual way. */
  id: string
  editorId: string
  name: string
  /** `text`: as source, what the same editor opens in another way first. */
  as: 'text' | null
  kind: EditorKind
  /** What the editor will let the person do; never `edit` for rights `view`. */
  action: 'edit' | 'view'
  /** Address template with its placeholders, from the editor's discovery. */
  urlsrc: string
}

/** What an action URL says besides the document. */
export interface ActionUrlValues {
  /** Without a token. */
  wopiSrc: string
  /** BCP 47, for the editor's words and formats. */
  language?: string | undefined
  theme?: 'light' | 'dark' | undefined
}

export type AddEditorResult =
  | { kind: 'added'; id: string; product: OfficeKind }
  /** Nothing was stored; `tell` says why to the person who adds it. */
  | { kind: 'refused'; tell: Tell }

export type RefreshEditorResult =
  | { kind: 'refreshed' }
  /** The last good copy stays in use. */
  | { kind: 'failed'; tell: Tell }
  | { kind: 'not-found' }

/** What came of fetching a discovery document now. */
export interface Inspection {
  fetched: FetchedDiscovery
  /** Of the new copy, or of the last good one; null when there is none. */
  discovery: Discovery | null
  /** Of the current key in that copy, and in the copy before. */
  fingerprint: string | null
  fingerprintBefore: string | null
  /** How long it took, in milliseconds, and the portal's time half-way. */
  tookMs: number
  at: Date
}

/** The registry of editors: the built-in one and every WOPI client that an admin added. */
export interface Editors {
  /** All of them, the built-in one first, then by name. Never fetches. */
  list(): Promise<RegisteredEditor[]>
  get(id: string): Promise<RegisteredEditor | null>
  /** Fetches and checks the discovery document before it stores anything; it also tells the kind when none is given. */
  add(editor: {
    name: string
    kind?: OfficeKind | undefined
    discoveryUrl: string
  }): Promise<AddEditorResult>
  /** What it is offered besides the documents it opens. False when there is no such editor. */
  offer(id: string, what: Partial<EditorOffers>): Promise<boolean>
  /** It opens exactly these extensions before all others; one that another editor had is taken from it. */
  setFirstFor(id: string, extensions: readonly string[]): Promise<void>
  /** False when there is no such editor. */
  setDisabled(id: string, disabled: boolean): Promise<boolean>
  /** Fetches the discovery document now. */
  refresh(id: string): Promise<RefreshEditorResult>
  /** The same, with all there is to know about it. Null for no such editor, and for the built-in one. */
  inspect(id: string): Promise<Inspection | null>
  /**
   * How a document of this kind can be opened with these rights, best first: the one that an admin chose for
   * it, then by rank. An editor that can only show it is offered as `view`. Disabled editors and those without
   * a good discovery document are left out.
   *
   * @param extension lower case, without the dot
   */
  forExtension(extension: string, rights: Rights): Promise<EditorChoice[]>
  /** The address to post the token to: placeholders filled, WOPISrc added (reference §7.2). */
  actionUrl(choice: Pick<EditorChoice, 'urlsrc'>, values: ActionUrlValues): string
  /** Origins of all offered editors other than the portal's own, for `frame-src` and `form-action`. */
  origins(): Promise<string[]>
  /** The proof keys, for the protocol's core. */
  keys: EditorKeys
  /** The built-in editor's own discovery document, XML, as served at /hosting/discovery. */
  ownDiscovery(): string
}
