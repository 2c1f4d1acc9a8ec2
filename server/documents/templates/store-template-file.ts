import { previewKind } from '#lib/preview-kinds'
import { mostTemplateBytes } from '#lib/templates'
import { extensionOf, repairName } from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import type { Portal } from '#server/documents/portal'
import { type IncomingBody, storeUpTo } from '#server/documents/store-body'
import type { StoredBlob } from '#server/wopi/ports'

/**
 * The type of a file that is to be a template, by its name: one that an editor edits, for whoever makes a document from
 * it is led into that.
 *
 * @throws AppError `invalid` on the field `file`
 */
export async function checkTemplateType(
  portal: Pick<Portal, 'editors'>,
  fileName: string,
): Promise<string> {
  const extension = extensionOf(repairName(fileName))
  const choices = extension === '' ? [] : await portal.editors.forExtension(extension, 'edit')
  if (choices.some(({ action }) => action === 'edit')) return extension
  const has = extension === '' ? 'none' : 'extension'
  throw new AppError('invalid', (t) => t('templates.notEdited', { has, extension }), 'file')
}

/**
 * Streams a template's file into the store, for nobody's quota. When it throws nothing is kept.
 *
 * @throws AppError `too-large`, or `invalid` for a file that is empty or not of its type, on the field `file`; otherwise
 *   as for every body
 */
export async function storeTemplateFile(
  portal: Pick<Portal, 'blobs' | 'limits'>,
  body: IncomingBody,
  extension: string,
): Promise<StoredBlob> {
  const most = Math.min(mostTemplateBytes, portal.limits.maxUploadBytes)
  const blob = await storeUpTo(portal, body, most, 'file')
  const problem = await problemOf(portal, blob, extension).catch(async (error: unknown) => {
    await portal.blobs.remove(blob.key)
    throw error
  })
  if (problem === null) return blob
  await portal.blobs.remove(blob.key)
  throw problem
}

const zip = [0x50, 0x4b, 0x03, 0x04]
const beginnings: { [kind: string]: readonly number[] } = {
  office: zip,
  open: zip,
  binary: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
}

async function problemOf(
  { blobs }: Pick<Portal, 'blobs'>,
  { key, size }: StoredBlob,
  extension: string,
): Promise<AppError | null> {
  if (size === 0) return new AppError('invalid', (t) => t('templates.empty'), 'file')
  const beginning = beginnings[previewKind(extension) ?? '']
  if (beginning === undefined) return null
  const first = size < beginning.length ? [] : await firstBytes(blobs, key, beginning.length)
  if (beginning.every((byte, at) => first[at] === byte)) return null
  return new AppError('invalid', (t) => t('templates.notOfType', { extension }), 'file')
}

async function firstBytes(blobs: Portal['blobs'], key: string, count: number) {
  const part = await blobs.open(key, { start: 0, end: count - 1 })
  return new Uint8Array(await new Response(part).arrayBuffer())
}
