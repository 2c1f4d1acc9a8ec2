import { keep } from '#messages/kept'
import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import type { Tell } from '#server/editors/tell'
import { onlyAdmins } from './only-admins'

export type RefreshEditorOutcome =
  | { kind: 'refreshed' }
  /** The last good copy stays in use. */
  | { kind: 'failed'; tell: Tell }

/**
 * Fetches an editor's discovery document now.
 *
 * @throws AppError `not-found`
 */
export async function refreshEditor(
  portal: Pick<Portal, 'editors' | 'audit'>,
  viewer: Viewer,
  input: { editorId: string },
): Promise<RefreshEditorOutcome> {
  onlyAdmins(viewer)
  const result = await portal.editors.refresh(input.editorId)
  if (result.kind === 'not-found') throw new AppError('not-found', (t) => t('editors.noSuchEditor'))
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'editor.refresh',
    subject: input.editorId,
    detail: { reason: result.kind === 'failed' ? keep('adminPeople', result.tell) : null },
  })
  return result
}
