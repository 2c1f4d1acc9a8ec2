import type { ActionResult } from '#lib/action-result'
import type { ShareLevel } from '#lib/share-level'

/** Names what is shared. */
export interface ShareTarget {
  kind: 'folder' | 'document'
  id: string
}

/** A person or a group to share with. */
export interface GranteeItem {
  kind: 'person' | 'group'
  id: string
  name: string
  email: string | null
  members: number | null
  avatar?: string | undefined
}

/** One share, as those see it who may change it. */
export interface ShareItem {
  id: string
  kind: 'person' | 'group' | 'link'
  name: string
  email: string | null
  members: number | null
  avatar?: string | undefined
  level: ShareLevel
  expiresAt: Date | null
  expired: boolean
  inheritedFrom: { id: string; name: string } | null
  address: string | null
  hasPassword: boolean
}

export interface AccessItem {
  owner: { name: string; email: string; avatar?: string | undefined }
  shares: ShareItem[]
  links: boolean
}

/** What is given, and until when. */
export interface ShareTerms {
  level: ShareLevel
  expiresAt: Date | null
}

/** What the share dialog asks of the portal. */
export interface SharingActions {
  access(target: ShareTarget): Promise<ActionResult<AccessItem>>
  find(search: string): Promise<ActionResult<GranteeItem[]>>
  share(wanted: {
    targets: ShareTarget[]
    with: Pick<GranteeItem, 'kind' | 'id'>[]
    terms: ShareTerms
  }): Promise<ActionResult>
  change(wanted: { shareId: string; terms: ShareTerms }): Promise<ActionResult>
  remove(shareId: string): Promise<ActionResult>
  makeLink(wanted: { target: ShareTarget; terms: ShareTerms }): Promise<ActionResult>
  /** Empty: asks for none. */
  setPassword(wanted: { shareId: string; password: string }): Promise<ActionResult>
}
