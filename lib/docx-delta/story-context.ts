import type { Identities } from './identify'
import type { Learned } from './learned'
import type { ElementMerge } from './merge-element'
import type { XmlElement } from './xml-tree'

/** What the merge of one part (body, header, notes, …) needs to know everywhere. */
export interface StoryContext extends ElementMerge {
  ids: Identities
  originalByName: ReadonlyMap<string, XmlElement>
  beforeByName: ReadonlyMap<string, XmlElement>
  /** Paragraphs of the baseline that the editor split off from a named one, with that one. */
  unitOf: (name: string) => readonly XmlElement[]
  learned: () => Learned
  /** Bookmarks the editor exported at load: whatever it does with them is not the person's doing. */
  knownBookmarks: ReadonlySet<string>
}
