import type { PreviewPart } from '#lib/preview'
import { AppError } from '#server/documents/errors'
import { findReadableVersion } from '#server/documents/find-readable-version'
import type { Portal, Viewer } from '#server/documents/portal'
import { BlobMissing } from '#server/wopi/ports'

export interface OpenedPreview {
  contentType: string
  /** Another one is never called the same. */
  etag: string
  /** Rejects with AppError `not-found` before the first byte when it is lost. */
  open(): Promise<ReadableStream<Uint8Array>>
}

const contentTypes: Record<PreviewPart, string> = {
  image: 'image/webp',
  pdf: 'application/pdf',
  text: 'application/json; charset=utf-8',
}

/**
 * A part of a preview that is made.
 *
 * @throws AppError `not-found`, `forbidden`, as for a download
 */
export async function openPreview(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; version: number; part: PreviewPart },
): Promise<OpenedPreview> {
  const { part } = input
  const { document, version } = await findReadableVersion(portal, viewer, input)
  const address = { documentId: document.id, number: version.number }
  const row = await portal.db.preview.findUnique({
    where: { documentId_number: address },
    select: { imageKey: true, pdfKey: true, textKey: true, requestedAt: true },
  })
  const key = row && { image: row.imageKey, pdf: row.pdfKey, text: row.textKey }[part]
  if (!row || !key) throw gone()
  return {
    contentType: contentTypes[part],
    etag: `"${version.number}-${part}-${row.requestedAt.getTime()}"`,
    async open() {
      try {
        return await portal.blobs.open(key)
      } catch (error) {
        if (!(error instanceof BlobMissing)) throw error
        // No backup has them: it is made again for whoever asks next.
        await portal.db.preview.deleteMany({ where: { ...address, requestedAt: row.requestedAt } })
        throw gone()
      }
    },
  }
}

const gone = () => new AppError('not-found', (t) => t('documents.noPreview'))
