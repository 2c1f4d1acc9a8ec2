import type { Portal, Viewer } from '#server/documents/portal'
import type { RegisteredEditor } from '#server/editors/registry'
import { onlyAdmins } from './only-admins'

/** All registered editors, the built-in one first, with what their discovery says. */
export async function listEditors(
  portal: Pick<Portal, 'editors'>,
  viewer: Viewer,
): Promise<RegisteredEditor[]> {
  onlyAdmins(viewer)
  return await portal.editors.list()
}
