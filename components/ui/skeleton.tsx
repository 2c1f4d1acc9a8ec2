import clsx from 'clsx'
import { useTranslations } from 'next-intl'

/** Holds the place of something that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx('animate-pulse rounded-sm bg-pressed', className)} />
}

/** A table that is on its way. */
export function TableSkeleton({ rows = 8 }: { rows?: number }) {
  const t = useTranslations('common')
  const widths = ['w-2/5', 'w-1/3', 'w-1/2', 'w-1/4']
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no other name
        <div key={row} className="flex h-11 items-center gap-3 border-line border-b px-3">
          <Skeleton className="size-4.5" />
          <div className="flex-1">
            <Skeleton className={clsx('h-3', widths[row % widths.length])} />
          </div>
          <Skeleton className="h-3 w-20 max-list:hidden" />
          <Skeleton className="h-3 w-14 max-list:hidden" />
        </div>
      ))}
    </div>
  )
}
