import type { EditorKind, Rights } from '#server/wopi/ports'
import type { Discovery, DiscoveryAction } from './parse-discovery'

/** What this host offers of the words in `requires` (reference §7.1). */
const offered = new Set(['update', 'locks'])

/** Actions that show a document, best first. */
const showing = ['view', 'view_comment']

/**
 * Chooses an editor's action for a kind of file: the wanted one, else one that shows it, else none.
 *
 * Collabora lists only `edit` for what it can edit, and decides by the token's right whether the person may;
 * with rights `view` that action is therefore offered, as `view`.
 */
export function chooseAction(
  discovery: Discovery,
  extension: string,
  rights: Rights,
): { action: 'edit' | 'view'; urlsrc: string } | null {
  const usable = discovery.actions.filter(
    (action) =>
      action.extension === extension &&
      extension !== '' &&
      action.requires.every((word) => offered.has(word)),
  )
  const named = (name: string): DiscoveryAction | undefined =>
    usable.find((action) => action.name === name && action.isDefault) ??
    usable.find((action) => action.name === name)
  const edit = named('edit')
  if (rights === 'edit' && edit) return { action: 'edit', urlsrc: edit.urlsrc }
  for (const name of showing) {
    const action = named(name)
    if (action) return { action: 'view', urlsrc: action.urlsrc }
  }
  return edit ? { action: 'view', urlsrc: edit.urlsrc } : null
}

/** Extensions that an editor edits, and those that it only shows, each sorted. */
export function extensionsOf(discovery: Discovery): { edits: string[]; views: string[] } {
  const edits: string[] = []
  const views: string[] = []
  const all = new Set(discovery.actions.map((action) => action.extension))
  for (const extension of [...all].sort()) {
    const chosen = chooseAction(discovery, extension, 'edit')
    if (chosen) (chosen.action === 'edit' ? edits : views).push(extension)
  }
  return { edits, views }
}

/**
 * Where an editor stands among several that open the same document, smaller first: the one that an admin chose;
 * those that can edit it; full office suites for office formats, for everything else the built-in one.
 *
 * @param first id of the editor that an admin chose
 */
export function rank(
  choice: { editorId: string; action: 'edit' | 'view'; kind: EditorKind; as: 'text' | null },
  extension: string,
  first: string | null,
): number {
  // As source only for who asks for it.
  if (choice.as !== null) return 20
  if (choice.editorId === first) return -1
  const suite = ['onlyoffice', 'collabora', 'microsoft'].includes(choice.kind)
  const builtin = choice.kind === 'builtin'
  const preferred = officeFormats.has(extension) ? suite : builtin
  const second = officeFormats.has(extension) ? builtin : suite
  return (choice.action === 'edit' ? 0 : 10) + (preferred ? 0 : second ? 1 : 2)
}

const officeFormats = new Set(
  'docx docm dotx dotm doc odt ott fodt rtf xlsx xlsm xltx xls ods ots fods pptx pptm potx ppt odp otp fodp odg vsdx pdf'.split(
    ' ',
  ),
)
