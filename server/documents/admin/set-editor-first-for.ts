import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

/**
 * Chooses the kinds of documents that an editor opens before all others: exactly these, so those that are left
 * out go back to the order the portal finds by itself. People may still pick another editor.
 *
 * @param input.extensions without the dot, in any case
 * @returns them as they are kept, sorted
 * @throws AppError `not-found`; `invalid` (field `extension`) for one that the editor does not open
 */
export async function setEditorFirstFor(
  portal: Pick<Portal, 'editors' | 'audit'>,
  viewer: Viewer,
  input: { editorId: string; extensions: readonly string[] },
): Promise<string[]> {
  onlyAdmins(viewer)
  const { editorId } = input
  const editor = await portal.editors.get(editorId)
  if (editor === null) throw new AppError('not-found', (t) => t('editors.noSuchEditor'))
  const wanted = input.extensions.map((extension) => extension.trim().toLowerCase())
  const extensions = [...new Set(wanted)].sort()
  const known = new Set([...editor.edits, ...editor.views])
  const strange = extensions.find((extension) => !known.has(extension))
  if (strange !== undefined) {
    throw new AppError(
      'invalid',
      (t) => t('editors.notOpened', { name: editor.name, extension: strange }),
      'extension',
    )
  }
  await portal.editors.setFirstFor(editorId, extensions)
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'editor.first-for',
    subject: editorId,
    detail: { name: editor.name, types: extensions.join(', ') },
  })
  return extensions
}
