import { onlyAdmins } from '#server/documents/admin/only-admins'
import { type Download, download } from '#server/documents/open-download'
import type { Portal, Viewer } from '#server/documents/portal'
import { findTemplate } from './find-template'

/**
 * The file of a template.
 *
 * @throws AppError `forbidden`, `not-found`
 */
export async function openTemplate(
  portal: Pick<Portal, 'db' | 'blobs'>,
  viewer: Viewer,
  input: { templateId: string },
): Promise<Download> {
  onlyAdmins(viewer)
  const { name, extension, ...stored } = await findTemplate(portal, input.templateId)
  return download(portal, `${name}.${extension}`, extension, stored)
}
