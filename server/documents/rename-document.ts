import { checkName, extensionOf, nameKeyOf } from './document-name'
import { findEditable, notFound } from './find-document'
import { placeName } from './folders/find-folder'
import { refuseTakenName } from './folders/in-tree'
import { lockedError } from './lock-state'
import type { Portal, Viewer } from './portal'

/**
 * Renames a document; its id, bytes and modification time stay.
 *
 * The extension is kept: a typed name that does not end in it gets it appended (`Plan` and `Plan.txt` of a
 * .docx become `Plan.docx` and `Plan.txt.docx`). With `changeExtension` the typed name is taken as it stands;
 * since editors go by the extension, that waits until nobody edits the document.
 *
 * @throws AppError `invalid` and `conflict` on the field `name`, `locked`, `not-found`
 */
export async function renameDocument(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; name: string; changeExtension: boolean },
): Promise<{ name: string }> {
  const document = await findEditable(portal, viewer, input.documentId, 'rename')
  const name = checkName(
    input.changeExtension ? input.name : withExtension(input.name, document.extension),
  )
  if (name === document.name) return { name }
  await refuseTakenName(
    portal.db,
    { ...document, name: await placeName(portal, document.folderId) },
    { id: document.id, name },
    'rename',
  )

  const extension = extensionOf(name)
  const rename = {
    where: { id: document.id, trashedAt: null },
    data: { name, nameKey: nameKeyOf(name), extension },
  }
  if (extension === document.extension) {
    const { count } = await portal.db.document.updateMany(rename)
    if (count === 0) throw notFound()
  } else {
    const result = await portal.whileFree(document.id, viewer.id, (tx) =>
      tx.document.updateMany(rename),
    )
    if (result.kind === 'locked') {
      throw lockedError(portal, viewer, result.current, (t) => t('undone.retyped'))
    }
    if (result.kind === 'gone' || result.value.count === 0) throw notFound()
  }
  await portal.audit({
    actorId: viewer.id,
    action: 'document.rename',
    documentId: document.id,
    detail: { from: document.name, to: name },
  })
  return { name }
}

function withExtension(typed: string, extension: string): string {
  const name = typed.trim()
  const end = extension === '' ? '' : `.${extension}`
  if (name === '' || name.toLowerCase().endsWith(end)) return name
  return `${name}${end}`
}
