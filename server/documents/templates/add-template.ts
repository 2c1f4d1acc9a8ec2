import { onlyAdmins } from '#server/documents/admin/only-admins'
import { repairName } from '#server/documents/document-name'
import type { Portal, Viewer } from '#server/documents/portal'
import type { IncomingBody } from '#server/documents/store-body'
import type { StoredBlob } from '#server/wopi/ports'
import { checkTemplateType, storeTemplateFile } from './store-template-file'
import { checkDescription, checkTemplateName, type TemplateName } from './template-words'
import { refuseTakenName, unlessTaken } from './unless-taken'

/**
 * Adds a template: a file that everybody can make documents from.
 *
 * @param input.fileName says the type, and the name when none is given
 * @throws AppError `invalid` on the fields `file`, `name` and `description`; `conflict` on `name`; `too-large` and the rest
 *   of what a body may be refused for. Then nothing is kept.
 */
export async function addTemplate(
  portal: Portal,
  viewer: Viewer,
  input: { name: string; description: string; fileName: string; body: IncomingBody },
): Promise<{ id: string; name: string }> {
  onlyAdmins(viewer)
  const extension = await checkTemplateType(portal, input.fileName)
  const named = checkTemplateName(input.name || repairName(input.fileName), extension)
  const description = checkDescription(input.description)
  await refuseTakenName(portal, { ...named, extension })
  const blob = await storeTemplateFile(portal, input.body, extension)
  return await keepTemplate(portal, viewer, { ...named, extension, description, blob })
}

/** Makes the row of bytes that are durable already; when its name was taken meanwhile the bytes go. */
export async function keepTemplate(
  portal: Portal,
  viewer: Viewer,
  input: TemplateName & {
    extension: string
    description: string
    blob: StoredBlob
    /** The document whose bytes they are. */
    documentId?: string
  },
): Promise<{ id: string; name: string }> {
  const { blob, documentId, ...words } = input
  const id = portal.newId()
  const now = portal.clock.now()
  const data = {
    ...{ ...words, id, blobKey: blob.key, size: BigInt(blob.size), sha256: blob.sha256 },
    ...{ createdAt: now, changedAt: now, changedById: viewer.id },
  }
  await unlessTaken(portal, { ...words, id }, (db) =>
    db.template.create({ data, select: { id: true } }),
  ).catch(async (error: unknown) => {
    // Unless the row is there all the same: what fails is then only its answer.
    if ((await portal.db.template.count({ where: { id } })) === 0) {
      await portal.blobs.remove(blob.key).catch(() => undefined)
    }
    throw error
  })
  await portal.audit({
    ...{ actorId: viewer.id, action: 'template.add', subject: id, documentId },
    detail: { name: `${words.name}.${words.extension}`, size: blob.size },
  })
  return { id, name: words.name }
}
