import { useTranslations } from 'next-intl'
import { Banner } from '#components/ui/banner'
import { RelativeTime } from '#components/ui/relative-time'
import type { LockItem } from './document-item'

/** Says who holds the document, since when, and what that means for the reader. */
export function HoldBanner({ lock }: { lock: LockItem | null }) {
  const t = useTranslations('documents.page.hold')
  if (lock === null) return null
  const since = () => <RelativeTime at={lock.since} />
  const until = () => <RelativeTime at={lock.until} />
  const { name } = lock.by
  if (lock.kind === 'editing') {
    return (
      <Banner title={lock.mine ? t('youEdit') : t('edits', { name })}>
        {t.rich('editing', { since, until })}
      </Banner>
    )
  }
  return lock.mine ? (
    <Banner title={t('youCheckedOut')}>{t.rich('mine', { since, until })}</Banner>
  ) : (
    <Banner tone="warning" title={t('checkedOut', { name })}>
      {t.rich('theirs', { since, until, name })}
    </Banner>
  )
}
