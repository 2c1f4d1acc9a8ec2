import { onlyAdmins } from '#server/documents/admin/only-admins'
import type { Portal, Viewer } from '#server/documents/portal'
import { removeUnusedBlob } from '#server/documents/remove-unused-blob'
import { noTemplate } from './template-words'

/**
 * Deletes a template with its file. Documents that were made from it stay: their bytes are copies.
 *
 * @throws AppError `not-found`
 */
export async function deleteTemplate(
  portal: Portal,
  viewer: Viewer,
  input: { templateId: string },
): Promise<{ name: string }> {
  onlyAdmins(viewer)
  const { db } = portal
  const id = input.templateId
  // Whatever its file is at this moment goes with it.
  const gone = await db.$transaction(async (tx) => {
    const [row] = await tx.template.updateManyAndReturn({
      where: { id },
      data: { changedAt: portal.clock.now() },
      select: { name: true, extension: true, blobKey: true },
    })
    if (row) await tx.template.deleteMany({ where: { id } })
    return row ?? null
  })
  if (gone === null) throw noTemplate()
  await portal.audit({
    ...{ actorId: viewer.id, action: 'template.delete', subject: id },
    detail: { name: `${gone.name}.${gone.extension}` },
  })
  await removeUnusedBlob(portal, gone.blobKey)
  return { name: gone.name }
}
