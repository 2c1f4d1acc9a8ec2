import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

/**
 * Stops or resumes offering an editor. Who has a document open in it may go on.
 *
 * @throws AppError `not-found`
 */
export async function setEditorDisabled(
  portal: Pick<Portal, 'editors' | 'audit'>,
  viewer: Viewer,
  input: { editorId: string; disabled: boolean },
): Promise<void> {
  onlyAdmins(viewer)
  const editor = await portal.editors.get(input.editorId)
  if (editor === null || !(await portal.editors.setDisabled(input.editorId, input.disabled))) {
    throw new AppError('not-found', (t) => t('editors.noSuchEditor'))
  }
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: input.disabled ? 'editor.disable' : 'editor.enable',
    subject: input.editorId,
    detail: { name: editor.name },
  })
}
