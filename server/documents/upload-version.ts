import { commitVersion, refuseWhileHeld } from './commit-version'
import { extensionOf, repairName } from './document-name'
import { AppError, type Tell } from './errors'
import { findEditable } from './find-document'
import type { Portal, Viewer } from './portal'
import { type IncomingBody, storeBody } from './store-body'

const undone: Tell = (t) => t('undone.uploaded')

/**
 * Makes a streamed body the next version of a document. The document keeps its name; a file of another type
 * is refused, because editors go by the extension.
 *
 * @param input.fileName the name the file has on the person's computer, when known
 * @throws AppError `locked` while anybody edits it or somebody else has it checked out, judged when the bytes
 *   are complete; `invalid`, `too-large`, `wrong-length`, `storage-full`, `conflict`, `not-found`
 */
export async function uploadVersion(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; fileName?: string | undefined; body: IncomingBody },
): Promise<{ version: number }> {
  const document = await findEditable(portal, viewer, input.documentId)
  if (input.fileName !== undefined) refuseOtherType(document, repairName(input.fileName))
  await refuseWhileHeld(portal, viewer, document.id, undone)
  const blob = await storeBody(portal, input.body, document.ownerId)
  const saved = await commitVersion(
    portal,
    viewer,
    document.id,
    { blob, source: 'upload', editors: [viewer.id], modifiedByUser: null, editorId: null },
    undone,
  )
  await portal.audit({
    actorId: viewer.id,
    action: 'version.upload',
    documentId: document.id,
    detail: { version: saved.version, size: blob.size },
  })
  return saved
}

function refuseOtherType(document: { name: string; extension: string }, fileName: string): void {
  const extension = extensionOf(fileName)
  if (extension === document.extension) return
  const has = (of: string) => (of === '' ? 'nothing' : 'extension')
  throw new AppError('invalid', (t) =>
    t('versions.otherType', {
      ...{ file: fileName, fileExtension: extension, fileHas: has(extension) },
      ...{ name: document.name, extension: document.extension, has: has(document.extension) },
    }),
  )
}
