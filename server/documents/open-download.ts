import { contentType } from 'mime-types'
import { choosePart, readPartAsked, tellPart } from '#server/wopi/part'
import type { ByteRange } from '#server/wopi/ports'
import { withRemark } from './document-name'
import { findReadableVersion } from './find-readable-version'
import { findRejectedSave } from './find-rejected-save'
import type { Portal, Viewer } from './portal'

/** Bytes on their way to a browser. */
export interface Download {
  name: string
  /** MIME type with charset. */
  contentType: string
  /** Of the whole, in bytes. */
  size: number
  /** Hex. */
  sha256: string
  /** Opens the bytes, or a range of them. Rejects before the first byte when there are not as many as there should be. */
  open(range?: ByteRange): Promise<ReadableStream<Uint8Array>>
}

/**
 * The bytes of a version; of the newest one when none is named.
 *
 * @throws AppError `not-found`, also for a document in the trash
 */
export async function openDownload(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; version?: number | undefined },
): Promise<Download> {
  const { document, version } = await findReadableVersion(portal, viewer, input)
  const name =
    input.version === undefined
      ? document.name
      : withRemark(document.name, `version ${version.number}`)
  return download(portal, name, document.extension, version)
}

/**
 * The bytes of a rejected save that still waits for a person.
 *
 * @throws AppError `not-found`
 */
export async function openRejectedDownload(
  portal: Portal,
  viewer: Viewer,
  input: { rejectedId: string },
): Promise<Download> {
  const rejected = await findRejectedSave(portal, viewer, input.rejectedId)
  const { name, extension } = rejected.document
  return download(portal, withRemark(name, 'refused save'), extension, rejected)
}

/** Stored bytes under a name. */
export function download(
  portal: Pick<Portal, 'blobs'>,
  name: string,
  extension: string,
  stored: { blobKey: string; size: bigint; sha256: string },
): Download {
  return {
    name,
    contentType: contentType(extension) || 'application/octet-stream',
    size: Number(stored.size),
    sha256: stored.sha256,
    open: (range) => portal.blobs.open(stored.blobKey, range, Number(stored.size)),
  }
}

/**
 * What of a download a request gets, by its headers. Only GET asks for a part (RFC 9110 §14.2).
 *
 * @returns status and headers of the answer; `open` for its bytes, null when none are to be sent
 */
export function partOf({ method, headers }: Pick<Request, 'method' | 'headers'>, file: Download) {
  const asked = readPartAsked(headers)
  const part = choosePart(method === 'GET' ? asked : { ...asked, range: null }, file)
  const bytes = part.kind === 'whole' || part.kind === 'range'
  const range = part.kind === 'range' ? part.range : undefined
  return { ...tellPart(part, file), open: bytes ? () => file.open(range) : null }
}
