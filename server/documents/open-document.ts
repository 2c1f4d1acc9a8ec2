import type { EditorChoice } from '#server/editors/registry'
import { commentingEditors } from '#server/wopi/lesser-rights'
import { AppError } from './errors'
import { type FoundDocument, findDocument } from './find-document'
import { versionOf } from './find-version'
import { mintGrant } from './mint-grant'
import type { OpenWith } from './openings'
import { findPeople, type Person } from './people'
import { type May, mayDo } from './policy'
import type { Portal, Viewer } from './portal'
import { noteRecent } from './recent/note-recent'

/** An editor session that may begin: what the host page posts into the frame, and where to. */
export interface EditorOpening {
  editor: Pick<EditorChoice, 'id' | 'editorId' | 'name' | 'as' | 'kind' | 'action'>
  /** Where the token is posted; holds none itself. */
  actionUrl: string
  /** Of the action URL: messages from and to the frame go by it. */
  origin: string
  grantId: string
  accessToken: string
  expiresAt: Date
}

export interface OpenedDocument {
  id: string
  name: string
  extension: string
  /** The newest one. */
  version: number
  /** Null: at the root. */
  folderId: string | null
  mayRename: boolean
  mayShare: boolean
  /** Whether the person may look at older versions. */
  mayHistory: boolean
  /** Null for what is the person's own. */
  owner: Person | null
  /** What the person could do, whatever the chosen editor can. */
  mayEdit: boolean
  /** Null when no editor opens this type. */
  opening: EditorOpening | null
  /** Of the newest version, where no editor opens this type; null otherwise. */
  file: { size: number; sha256: string } | null
  /** Every editor that could be chosen, the best first. */
  editors: OpenWith[]
}

/**
 * Opens a document: chooses an editor and mints an access token for it. A token never allows more than was
 * asked for, than the person may, and than the editor's action can do: a view link mints no right to write.
 * Locks are not looked at; the editor learns of them when it asks for its own.
 *
 * @param input.editorId the person's choice, by its id among the choices; the best one when absent or when it cannot open this type
 * @param input.language BCP 47
 * @throws AppError `not-found`; `conflict` when the document is in the trash
 */
export async function openDocument(
  portal: Portal,
  viewer: Viewer,
  input: {
    documentId: string
    mode: 'edit' | 'view'
    editorId?: string | undefined
    language?: string | undefined
    theme?: 'light' | 'dark' | undefined
  },
): Promise<OpenedDocument> {
  const document = await findDocument(portal, viewer, input.documentId)
  if (document.trashedAt !== null) {
    throw new AppError('conflict', (t) => t('documents.openInTrash', { name: document.name }))
  }
  const may = mayDo(document)
  await noteRecent(portal, viewer, document.id, 'opened')
  const person = await findPeople(portal, [document.ownerId])
  const choices = await choicesFor(portal, document.extension, input.mode === 'edit' ? may : null)
  const chosen = choices.find(({ id }) => id === input.editorId) ?? choices[0]
  return {
    id: document.id,
    name: document.name,
    extension: document.extension,
    version: document.headNumber,
    folderId: document.folderId,
    mayRename: may.rename,
    mayShare: may.share,
    mayHistory: may.history,
    owner: document.ownerId === viewer.id ? null : person(document.ownerId),
    mayEdit: may.edit,
    opening: chosen
      ? await begin(portal, viewer, { documentId: document.id, may }, chosen, input)
      : null,
    file: chosen ? null : await fileOf(portal, document),
    editors: choices.map(({ id, name, as, action }) => ({ id, name, as, action })),
  }
}

/**
 * The editors for what a person may do. Who may only comment gets the editors that keep to it for editing, and the
 * others for reading.
 */
async function choicesFor(
  { editors }: Pick<Portal, 'editors'>,
  extension: string,
  may: May | null,
): Promise<EditorChoice[]> {
  if (may?.edit) return editors.forExtension(extension, 'edit')
  const views = await editors.forExtension(extension, 'view')
  if (!may?.comment) return views
  const comments = (await editors.forExtension(extension, 'edit')).filter(
    ({ action, kind }) => action === 'edit' && commentingEditors.includes(kind),
  )
  const better = new Set(comments.map(({ editorId }) => editorId))
  return [...comments, ...views.filter(({ editorId }) => !better.has(editorId))]
}

async function fileOf(
  portal: Pick<Portal, 'db'>,
  document: FoundDocument,
): Promise<OpenedDocument['file']> {
  const { size, sha256 } = await versionOf(portal, document, document.headNumber)
  return { size: Number(size), sha256 }
}

async function begin(
  portal: Portal,
  viewer: Viewer,
  { documentId, may }: { documentId: string; may: May },
  chosen: EditorChoice,
  { language, theme }: { language?: string | undefined; theme?: 'light' | 'dark' | undefined },
): Promise<EditorOpening> {
  const grant = await mintGrant(portal, {
    userId: viewer.id,
    documentId,
    editorId: chosen.editorId,
    rights: chosen.action === 'edit' && !may.edit ? 'comment' : chosen.action,
    basis: 'policy',
  })
  // The built-in editor runs in the person's browser; all others call from a server of their own.
  const host = chosen.kind === 'builtin' ? portal.publicUrl : portal.wopiUrl
  const actionUrl = portal.editors.actionUrl(chosen, {
    wopiSrc: `${host}/wopi/files/${documentId}`,
    language,
    theme,
  })
  return {
    editor: {
      id: chosen.id,
      editorId: chosen.editorId,
      name: chosen.name,
      as: chosen.as,
      kind: chosen.kind,
      action: chosen.action,
    },
    actionUrl,
    origin: new URL(actionUrl).origin,
    ...grant,
  }
}
