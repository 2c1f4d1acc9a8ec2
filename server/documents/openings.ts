import type { EditorKind } from '#lib/editor-kinds'
import { isReadable } from '#lib/preview-kinds'
import { builtinIsland } from './builtin-island'
import type { Portal } from './portal'

/**
 * What opening a document does: edit it, show it in an editor or, where there is none for its type, in its preview; or
 * nothing.
 */
export type Opening = 'edit' | 'view' | null

/** An editor that can be chosen for a document. */
export interface OpenWith {
  id: string
  name: string
  /** As source, what the same editor opens in another way first. */
  as: 'text' | null
  action: 'edit' | 'view'
}

export interface Openings {
  opens: Opening
  /** Where the built-in editor does that, which part of it. */
  island: EditorKind | null
  /** The editors to choose from, the best first; empty when there is nothing to choose. */
  openWith: OpenWith[]
}

/** Finds out how documents with these extensions open, for a person who may edit them. */
export async function findOpenings(
  portal: Pick<Portal, 'editors' | 'previews'>,
  extensions: Iterable<string>,
): Promise<(extension: string) => Openings> {
  const found = await Promise.all(
    [...new Set(extensions)].map(async (extension): Promise<[string, Openings]> => {
      const choices = await portal.editors.forExtension(extension, 'edit')
      const openWith = choices.map(({ id, name, as, action }) => ({ id, name, as, action }))
      const readable = portal.previews && isReadable(extension, portal.previews.hasOffice)
      const opens = openWith[0]?.action ?? (readable ? 'view' : null)
      const island = choices[0] ? builtinIsland(choices[0]) : null
      return [extension, { opens, island, openWith: openWith.length > 1 ? openWith : [] }]
    }),
  )
  const openings = new Map(found)
  return (extension) => openings.get(extension) ?? { opens: null, island: null, openWith: [] }
}
