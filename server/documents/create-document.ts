import { emptyXlsx } from '#lib/xlsx-delta/empty-xlsx'
import { type AddedDocument, addDocument } from './add-document'
import { freeName } from './document-name'
import { findFolder } from './folders/find-folder'
import type { Portal, Viewer } from './portal'
import { storeBody } from './store-body'
import { takenNames } from './taken-names'
import { blankDocx } from './templates/blank-docx'
import { blankPptx } from './templates/blank-pptx'

const templates = {
  docx: blankDocx,
  xlsx: emptyXlsx,
  pptx: blankPptx,
  txt: () => new Uint8Array(),
  md: () => new Uint8Array(),
} as const

export type TemplateKind = keyof typeof templates

/** In the order in which they are offered. */
const kinds = ['docx', 'xlsx', 'pptx', 'txt', 'md'] as const satisfies readonly TemplateKind[]

/** What can be made new: kinds that an editor of the portal can write. */
export async function newKinds(portal: Pick<Portal, 'editors'>): Promise<TemplateKind[]> {
  const editors = await portal.editors.list()
  return kinds.filter((kind) =>
    editors.some(({ disabledAt, edits }) => disabledAt === null && edits.includes(kind)),
  )
}

/**
 * Makes a new document from a built-in template in a folder of the viewer's, null is the root, under the first
 * free name: «Untitled document.docx», «Untitled document 2.docx», …
 *
 * @param input.title what it is called, in the language of who makes it, without an extension
 * @throws AppError `not-found` for a folder that is not theirs
 */
export async function createDocument(
  portal: Portal,
  viewer: Viewer,
  input: { kind: TemplateKind; title: string; folderId?: string | null },
): Promise<AddedDocument> {
  const { id: folderId, ownerId } = await findFolder(portal, viewer, input.folderId ?? null, 'edit')
  const bytes = templates[input.kind]()
  const body = { stream: new Blob([bytes]).stream(), announcedBytes: bytes.byteLength }
  const blob = await storeBody(portal, body, ownerId)
  const place = { ownerId, folderId }
  const wanted = `${input.title}.${input.kind}`
  const name = freeName(wanted, await takenNames(portal, place, wanted), 'plain')
  const added = await addDocument(
    portal,
    { name, ...place },
    { blob, source: 'new', userId: viewer.id },
  )
  await portal.audit({
    actorId: viewer.id,
    action: 'document.create',
    documentId: added.id,
    detail: { name },
  })
  return added
}
