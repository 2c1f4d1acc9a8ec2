import { mostTemplateBytes } from '#lib/templates'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { copyVersionBlob } from '#server/documents/copy-version-blob'
import { AppError } from '#server/documents/errors'
import { findReadableVersion } from '#server/documents/find-readable-version'
import type { Portal, Viewer } from '#server/documents/portal'
import { tellLimit } from '#server/documents/store-body'
import { keepTemplate } from './add-template'
import { checkTemplateType } from './store-template-file'
import { checkDescription, checkTemplateName } from './template-words'
import { refuseTakenName } from './unless-taken'

/**
 * Makes a template of a document's newest version: a copy, which what is saved later does not change.
 *
 * @throws AppError `not-found`; `invalid` for a type that nobody edits, an empty document and on the fields `name` and
 *   `description`; `conflict` on `name`; `too-large`, `storage-full`
 */
export async function saveAsTemplate(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; name: string; description: string },
): Promise<{ id: string; name: string }> {
  onlyAdmins(viewer)
  const { document, version } = await findReadableVersion(portal, viewer, input)
  const extension = await checkTemplateType(portal, document.name)
  const named = checkTemplateName(input.name, extension)
  const description = checkDescription(input.description)
  if (version.size === 0n) throw new AppError('invalid', (t) => t('templates.empty'))
  if (version.size > mostTemplateBytes) {
    throw new AppError('too-large', (t, format) =>
      t('storing.tooLarge', { limit: tellLimit(mostTemplateBytes)(t, format) }),
    )
  }
  await refuseTakenName(portal, { ...named, extension })
  const blob = await copyVersionBlob(portal, document, version.number)
  return await keepTemplate(portal, viewer, {
    ...{ ...named, extension, description, blob, documentId: document.id },
  })
}
