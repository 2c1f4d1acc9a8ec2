import { onlyAdmins } from '#server/documents/admin/only-admins'
import type { Portal, Viewer } from '#server/documents/portal'
import { findTemplate } from './find-template'
import { checkDescription, checkTemplateName, noTemplate } from './template-words'
import { unlessTaken } from './unless-taken'

/**
 * Gives a template another name and other words. What was made from it stays as it is.
 *
 * @throws AppError `invalid` on the fields `name` and `description`, `conflict` on `name`; `not-found`
 */
export async function changeTemplate(
  portal: Portal,
  viewer: Viewer,
  input: { templateId: string; name: string; description: string },
): Promise<{ name: string }> {
  onlyAdmins(viewer)
  const { id, extension, ...before } = await findTemplate(portal, input.templateId)
  const named = checkTemplateName(input.name, extension)
  const description = checkDescription(input.description)
  const data = {
    ...{ ...named, description },
    ...{ changedAt: portal.clock.now(), changedById: viewer.id },
  }
  const { count } = await unlessTaken(portal, { ...named, id, extension }, (db) =>
    db.template.updateMany({ where: { id }, data }),
  )
  if (count === 0) throw noTemplate()
  await portal.audit({
    ...{ actorId: viewer.id, action: 'template.change', subject: id },
    detail: {
      name: `${named.name}.${extension}`,
      ...(named.name === before.name ? {} : { from: before.name }),
    },
  })
  return { name: named.name }
}
