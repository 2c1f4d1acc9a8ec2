import { useTranslations } from 'next-intl'
import { Skeleton, TableSkeleton } from '#components/ui/skeleton'

export default function Loading() {
  const t = useTranslations('documents.page.compare')
  return (
    <div role="status" aria-label={t('comparing')}>
      <Skeleton className="mb-4 h-7 w-80" />
      <div className="rounded-md border border-line">
        <TableSkeleton rows={8} />
      </div>
    </div>
  )
}
