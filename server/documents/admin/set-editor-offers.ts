import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import type { EditorOffers } from '#server/editors/registry'
import { onlyAdmins } from './only-admins'

/**
 * Chooses what an editor is offered besides the documents it opens: containers with the ecosystem, and making
 * files beside a file (Save As). What is not offered is neither advertised to it nor answered. For Collabora
 * also whether a save from the newest version may take a free lock (reference §13, 3).
 *
 * @throws AppError `not-found`
 */
export async function setEditorOffers(
  portal: Pick<Portal, 'editors' | 'audit'>,
  viewer: Viewer,
  input: { editorId: string } & Partial<EditorOffers>,
): Promise<EditorOffers> {
  onlyAdmins(viewer)
  const { editorId, ...what } = input
  await portal.editors.offer(editorId, what)
  const editor = await portal.editors.get(editorId)
  if (editor === null) throw new AppError('not-found', (t) => t('editors.noSuchEditor'))
  const { containers, writeRelative, takesFreeLock, name } = editor
  const offers = { containers, writeRelative, takesFreeLock }
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'editor.offer',
    subject: editorId,
    detail: { name, ...offers },
  })
  return offers
}
