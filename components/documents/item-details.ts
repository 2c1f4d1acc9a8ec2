import type { PreviewState } from '#lib/preview'
import type { AccessItem } from '#lib/sharing-actions'
import type { HistoryVersion } from '#lib/version-history'
import type { ActivityItem } from './activity-panel'
import type { Crumb } from './breadcrumbs'
import type { FactsOfDocument } from './document-facts'

/** What the panel says of one thing, beyond what the list knows. */
export interface ItemDetails {
  /** From the root to the folder it is in. */
  path: Crumb[]
  /** Null for who may not share it. */
  access: AccessItem | null
  /** Null for a folder. */
  document: {
    facts: FactsOfDocument
    preview: PreviewState
    /** Null for who may only read it. */
    versions: HistoryVersion[] | null
    activity: ActivityItem[] | null
  } | null
}
