import type { ShownEditor } from './editors-table'
import type { SharedType } from './first-for'

/** The types that an editor opens and another one that is offered opens, too. */
export function sharedTypes(editor: ShownEditor, editors: readonly ShownEditor[]): SharedType[] {
  const others = editors.filter(({ id, disabledAt }) => id !== editor.id && disabledAt === null)
  const opened = new Set(others.flatMap(({ edits, views }) => [...edits, ...views]))
  return [...editor.edits, ...editor.views]
    .filter((extension) => opened.has(extension))
    .sort()
    .map((extension) => ({
      extension,
      showsOnly: editor.views.includes(extension),
      first: editor.firstFor.includes(extension),
      other: others.find(({ firstFor }) => firstFor.includes(extension))?.name ?? null,
    }))
}
