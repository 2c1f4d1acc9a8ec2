import type { Outcome } from '#server/wopi/outcome'

/** The kinds of addresses to pass on that this host makes. */
export const shareUrlTypes = ['ReadOnly', 'ReadWrite'] as const

/**
 * GetShareUrl for files and containers (reference §2.12): a page of the portal. It works for everybody who
 * may see the document; it gives nobody a right. A type that is missing or unknown is not implemented.
 */
export function getShareUrl(type: string, pages: Record<'view' | 'edit', string>): Outcome {
  switch (shareUrlTypes.find((known) => known === type)) {
    case 'ReadOnly':
      return { kind: 'json', body: { ShareUrl: pages.view } }
    case 'ReadWrite':
      return { kind: 'json', body: { ShareUrl: pages.edit } }
    default:
      return { kind: 'not-implemented', name: `GET_SHARE_URL of type «${type}»` }
  }
}
