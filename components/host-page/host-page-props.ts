import type { VersionMenuVerbs } from '#components/documents/version-menu'
import type { ActionResult } from '#lib/action-result'
import type { BackAddress } from '#lib/back-address'
import type { EditorKind } from '#lib/frame/dialects'
import type { SharingActions } from '#lib/sharing-actions'

export interface HostDocument {
  id: string
  /** With extension. */
  name: string
  extension: string
  /** The newest when the page was made: the editor shows this one, or one that came after it. */
  version: number
  /** The folder it is in, where the way back leads; null: the root. */
  folderId: string | null
  mayRename: boolean
  /** Whether the person may say who else has access. */
  mayShare: boolean
  /** Whether there is a version history for them. */
  mayHistory: boolean
  /** Of the newest version, where no editor opens this type; null otherwise. */
  file: { size: number; sha256: string } | null
}

/** What the frame is opened with. The token is posted into it and goes nowhere else. */
export interface FrameOpening {
  editor: {
    /** Names it among the editors to choose from. */
    id: string
    editorId: string
    name: string
    as: 'text' | null
    kind: EditorKind
    action: 'edit' | 'view'
  }
  actionUrl: string
  /** The only origin that messages are sent to and taken from. */
  origin: string
  grantId: string
  accessToken: string
  /** Absolute, milliseconds since 1970 UTC (reference §1.2). */
  accessTokenTtl: number
}

/** The next token of an editing session. */
export interface RenewedToken {
  token: string
  /** Absolute, milliseconds since 1970 UTC. */
  ttl: number
  grantId: string
  /** Whether another one can follow. */
  renewable: boolean
}

/** An address that an office server can read for a few minutes. */
export interface FileLink {
  url: string
  fileName: string
}

export interface HostPageProps {
  document: HostDocument
  /** The document's own, absolute, to be given to others. */
  address: string
  /** Whose page it is. */
  viewerId: string
  /** Whether that is somebody without an account, who came by a share link. */
  guest: boolean
  /** Where the way back leads. */
  back: BackAddress
  mode: 'edit' | 'view'
  mayEdit: boolean
  /** An admin says why they restore a version of what somebody else owns. */
  asksWhy: boolean
  /** Null: no editor opens this type. */
  opening: FrameOpening | null
  editors: { id: string; name: string; as: 'text' | null; action: 'edit' | 'view' }[]
  /** When the page was made, by the server's clock. */
  since: string
  actions: {
    rename(input: { documentId: string; name: string }): Promise<ActionResult<{ name: string }>>
    continueHere(input: { documentId: string; lock: string }): Promise<ActionResult>
    renewToken(input: { documentId: string; grantId: string }): Promise<ActionResult<RenewedToken>>
    linkInsertion(input: {
      what: 'image' | 'media'
      sourceId: string
    }): Promise<ActionResult<FileLink>>
    linkVersion(input: { documentId: string; version: number }): Promise<ActionResult<FileLink>>
    restore(input: {
      documentId: string
      version: number
      reason?: string | undefined
    }): Promise<ActionResult>
    versions: VersionMenuVerbs
    sharing: SharingActions
    findCopy(input: {
      documentId: string
      withinMs: number
    }): Promise<ActionResult<{ id: string; name: string } | null>>
  }
}
