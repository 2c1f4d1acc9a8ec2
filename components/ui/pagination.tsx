import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from './button'

export interface PaginationProps<P extends string, N extends string> {
  /** Absent on the first page. */
  previous?: Route<P> | undefined
  /** Absent on the last page. */
  next?: Route<N> | undefined
  /** What is shown: «50 of 1,204 documents». */
  children?: ReactNode
}

/** Steps through a list by keyset. Nothing at all when there is only one page and nothing to say. */
export function Pagination<P extends string, N extends string>({
  previous,
  next,
  children,
}: PaginationProps<P, N>) {
  const t = useTranslations('common.pagination')
  if (previous === undefined && next === undefined && children === undefined) return null
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-4 py-3">
      <p className="text-muted tabular-nums">{children}</p>
      <div className="flex gap-2">
        {previous !== undefined && (
          <ButtonLink href={previous} rel="prev" icon={<ChevronLeft aria-hidden />}>
            {t('previous')}
          </ButtonLink>
        )}
        {next !== undefined && (
          <ButtonLink href={next} rel="next">
            {t('next')}
            <ChevronRight aria-hidden />
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}
