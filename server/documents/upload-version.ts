import { commitVersion, refuseWhileHeld } from './commit-version'
import { extensionOf, repairName } from './document-name'
import { AppError } from './errors'
import { findEditable } from './find-document'
import type { Portal, Viewer } from './portal'
import { type IncomingBody, storeBody } from './store-body'

const undone = 'Your file was not taken as a new version; the document is as it was.'

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
  const words = (of: string) => (of === '' ? 'a file without an extension' : `a .${of} file`)
  throw new AppError(
    'invalid',
    `“${fileName}” is ${words(extension)}, but “${document.name}” is ${words(document.extension)}. Upload it as a document of its own.`,
  )
}
