import { type EditorKind, editorKinds } from '#lib/editor-kinds'
import { withoutPlaceholders } from '#server/editors/action-url'
import type { EditorChoice } from '#server/editors/registry'

/** Which island of the built-in editor opens it this way; null for another editor. */
export function builtinIsland({
  kind,
  urlsrc,
}: Pick<EditorChoice, 'kind' | 'urlsrc'>): EditorKind | null {
  if (kind !== 'builtin') return null
  const named = new URL(withoutPlaceholders(urlsrc)).searchParams.get('kind')
  return editorKinds.find((one) => one === named) ?? null
}
