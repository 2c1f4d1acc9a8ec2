import { Banner } from '#components/ui/banner'
import { RelativeTime } from '#components/ui/relative-time'
import type { LockItem } from './document-item'

/** Says who holds the document, since when, and what that means for the reader. */
export function HoldBanner({ lock }: { lock: LockItem | null }) {
  if (lock === null) return null
  const since = <RelativeTime at={lock.since} />
  if (lock.kind === 'editing') {
    return (
      <Banner title={`${lock.mine ? 'You are' : `${lock.by.name} is`} editing this document`}>
        Begun {since}. Until that editor is closed, nothing can be restored or uploaded here.
      </Banner>
    )
  }
  return lock.mine ? (
    <Banner title="You have checked this document out">
      Checked out {since}. Nobody else can change it until you check it in; it ends by itself{' '}
      <RelativeTime at={lock.until} />.
    </Banner>
  ) : (
    <Banner tone="warning" title={`${lock.by.name} has checked this document out`}>
      Checked out {since}. You can read it; to change it, ask {lock.by.name} to check it in. It ends
      by itself <RelativeTime at={lock.until} />.
    </Banner>
  )
}
