import { AppError } from './errors'
import { findEditable } from './find-document'
import type { Portal, Viewer } from './portal'
import type { IncomingBody } from './store-body'
import { uploadVersion } from './upload-version'

/**
 * Ends the viewer's own checkout. With a body, that becomes the next version first; when it is refused the
 * document stays checked out.
 *
 * @throws AppError `conflict` when the viewer has not checked it out (any more); `not-found`; everything that
 *   {@link uploadVersion} throws
 */
export async function checkInDocument(
  portal: Portal,
  viewer: Viewer,
  input: {
    documentId: string
    upload?: { fileName?: string | undefined; body: IncomingBody } | undefined
  },
): Promise<{ version: number | null }> {
  const document = await findEditable(portal, viewer, input.documentId)
  const held = await portal.locks.current(document.id)
  if (held?.kind !== 'checkout' || held.holder.userId !== viewer.id) throw notCheckedOut()

  const saved = input.upload
    ? await uploadVersion(portal, viewer, { documentId: document.id, ...input.upload })
    : null
  // Releases the checkout that was seen above and no other. When it ended meanwhile there is nothing to end.
  const released = await portal.locks.releaseAny(document.id, held.id)
  if (released.kind === 'ok') {
    await portal.audit({
      actorId: viewer.id,
      action: 'document.check-in',
      documentId: document.id,
      detail: { version: saved?.version ?? null },
    })
  }
  return { version: saved?.version ?? null }
}

function notCheckedOut(): AppError {
  return new AppError('conflict', (t) => t('documents.notCheckedOut'))
}
