import type { DocumentVerbs } from './use-document-verbs'
import type { dragSource } from './use-drag-items'

/** What every row of the list is given. */
export interface ItemRowProps {
  verbs: DocumentVerbs
  selected: boolean
  drag: ReturnType<typeof dragSource>
  /** @param range with Shift: everything up to here */
  onSelect: (range: boolean) => void
  onRename: () => void
  onMove: () => void
  onShare: () => void
  /** In the list of what others share: gives it up. */
  onLeave: (() => void) | undefined
  /** Whether a column says whose each is. */
  owners: boolean
}
