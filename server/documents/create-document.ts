import { emptyXlsx } from '#lib/xlsx-delta/empty-xlsx'
import { type AddedDocument, addDocument } from './add-document'
import { freeName } from './document-name'
import { findFolder } from './folders/find-folder'
import type { Portal, Viewer } from './portal'
import { storeBody } from './store-body'
import { takenNames } from './taken-names'
import { blankDocx } from './templates/blank-docx'

const templates = {
  docx: { name: 'Untitled document.docx', bytes: blankDocx },
  xlsx: { name: 'Untitled spreadsheet.xlsx', bytes: emptyXlsx },
  txt: { name: 'Untitled text.txt', bytes: () => new Uint8Array() },
  md: { name: 'Untitled note.md', bytes: () => new Uint8Array() },
} as const

export type TemplateKind = keyof typeof templates

/**
 * Makes a new document from a built-in template in a folder of the viewer's, null is the root, under the first
 * free name: «Untitled document.docx», «Untitled document 2.docx», …
 *
 * @throws AppError `not-found` for a folder that is not theirs
 */
export async function createDocument(
  portal: Portal,
  viewer: Viewer,
  input: { kind: TemplateKind; folderId?: string | null },
): Promise<AddedDocument> {
  const { id: folderId, ownerId } = await findFolder(portal, viewer, input.folderId ?? null, 'edit')
  const template = templates[input.kind]
  const bytes = template.bytes()
  const body = { stream: new Blob([bytes]).stream(), announcedBytes: bytes.byteLength }
  const blob = await storeBody(portal, body, ownerId)
  const place = { ownerId, folderId }
  const name = freeName(template.name, await takenNames(portal, place, template.name), 'plain')
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
