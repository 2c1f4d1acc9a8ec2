import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import type { OfficeKind } from '#server/editors/product'
import type { AddEditorResult } from '#server/editors/registry'
import { onlyAdmins } from './only-admins'

/**
 * Registers an office server, as the product that its discovery shows when none is named. Its discovery document is fetched and checked first; when that fails nothing is
 * stored and the reason says what to look at.
 *
 * @throws AppError `invalid` for a name that is empty or over 80 characters
 */
export async function addEditor(
  portal: Pick<Portal, 'editors' | 'audit'>,
  viewer: Viewer,
  input: { name: string; kind?: OfficeKind | undefined; discoveryUrl: string },
): Promise<AddEditorResult> {
  onlyAdmins(viewer)
  const name = input.name.trim()
  if (name === '' || name.length > 80) {
    throw new AppError('invalid', (t) => t('editors.nameNeeded'), 'name')
  }
  const { kind } = input
  const discoveryUrl = discoveryAddress(input.discoveryUrl)
  const result = await portal.editors.add({ name, kind, discoveryUrl })
  if (result.kind === 'added') {
    await portal.audit({
      actorId: actorIdOf(viewer),
      action: 'editor.add',
      subject: result.id,
      detail: { name, kind: result.product, discoveryUrl },
    })
  }
  return result
}

/** People know the address of their office server; where its discovery is, the protocol says (reference §7.1). */
function discoveryAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.pathname === '/' && url.search === '') url.pathname = '/hosting/discovery'
  return url.href
}
