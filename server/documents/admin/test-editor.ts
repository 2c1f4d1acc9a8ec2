import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import type { Check } from '#server/editors/doctor/check'
import { onlyAdmins } from './only-admins'

/**
 * Examines how an office server is set up, in both directions: see {@link createDoctor}. May take some 20 seconds
 * when nothing answers.
 *
 * @throws AppError `not-found`; `conflict` for the built-in editor, where there is nothing to examine
 */
export async function testEditor(
  portal: Pick<Portal, 'editors' | 'doctor' | 'audit'>,
  viewer: Viewer,
  input: { editorId: string },
): Promise<Check[]> {
  onlyAdmins(viewer)
  const editor = await portal.editors.get(input.editorId)
  if (editor === null) throw new AppError('not-found', (t) => t('editors.noSuchEditor'))
  const checks = await portal.doctor.examine(editor)
  if (checks === null) {
    throw new AppError('conflict', (t) => t('editors.builtIn', { name: editor.name }))
  }
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'editor.test',
    subject: editor.id,
    detail: { name: editor.name, bad: checks.filter(({ verdict }) => verdict === 'bad').length },
  })
  return checks
}
