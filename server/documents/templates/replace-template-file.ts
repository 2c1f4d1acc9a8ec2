import { onlyAdmins } from '#server/documents/admin/only-admins'
import { extensionOf, repairName } from '#server/documents/document-name'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'
import { removeUnusedBlob } from '#server/documents/remove-unused-blob'
import type { IncomingBody } from '#server/documents/store-body'
import { findTemplate } from './find-template'
import { storeTemplateFile } from './store-template-file'

/**
 * Gives a template another file of the same type. Documents that were made from it keep what they have.
 *
 * @throws AppError `invalid` and `too-large` on the field `file`, `not-found`; `conflict` when somebody else replaced it
 *   meanwhile. Then the template is as it was.
 */
export async function replaceTemplateFile(
  portal: Portal,
  viewer: Viewer,
  input: { templateId: string; fileName: string; body: IncomingBody },
): Promise<{ id: string; name: string }> {
  onlyAdmins(viewer)
  const { id, name, extension, blobKey } = await findTemplate(portal, input.templateId)
  if (extensionOf(repairName(input.fileName)) !== extension) {
    throw new AppError('invalid', (t) => t('templates.otherType', { name, extension }), 'file')
  }
  const blob = await storeTemplateFile(portal, input.body, extension)
  const { count } = await portal.db.template.updateMany({
    where: { id, blobKey },
    data: {
      ...{ blobKey: blob.key, size: BigInt(blob.size), sha256: blob.sha256 },
      ...{ changedAt: portal.clock.now(), changedById: viewer.id },
    },
  })
  if (count === 0) {
    await removeUnusedBlob(portal, blob.key)
    await findTemplate(portal, id)
    throw new AppError('conflict', (t) => t('templates.replacedMeanwhile', { name }))
  }
  await portal.audit({
    ...{ actorId: viewer.id, action: 'template.replace', subject: id },
    detail: { name: `${name}.${extension}`, size: blob.size },
  })
  await removeUnusedBlob(portal, blobKey)
  return { id, name }
}
