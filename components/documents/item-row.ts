import type { ReactNode } from 'react'
import type { DocumentVerbs } from './use-document-verbs'
import type { dragSource } from './use-drag-items'

/** What every row of the list is given. */
export interface ItemRowProps {
  verbs: DocumentVerbs
  selected: boolean
  /** Stands in place of the name while a new one is typed. */
  renaming: ReactNode
  /** Whether the panel beside the list is about it. */
  shown: boolean
  drag: ReturnType<typeof dragSource>
  /** @param range with Shift: everything up to here */
  onSelect: (range: boolean) => void
  onRename: () => void
  onMove: () => void
  onShare: () => void
  onDetails: () => void
  /** In the list of what others share: gives it up. */
  onLeave: (() => void) | undefined
  /** Whether a column says whose each is. */
  owners: boolean
}

/** The column that says whose each is gives its room to the panel of details. */
export const ownerCell = 'max-w-40 truncate group-data-details/list:xl:max-2xl:hidden'
