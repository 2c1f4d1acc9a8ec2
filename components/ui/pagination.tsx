import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from './button'
import { MoreRows } from './more-rows'

export interface PaginationProps<P extends string, N extends string, M extends string> {
  /** Absent on the first page. */
  previous?: Route<P> | undefined
  /** Absent on the last page. */
  next?: Route<N> | undefined
  /** What shows more on this page; nothing when it does not grow. */
  more?: Route<M> | undefined
  /** What is shown: «50 of 1,204 documents». */
  children?: ReactNode
}

/** Goes on through a list by keyset. Nothing at all when there is only one page and nothing to say. */
export function Pagination<P extends string, N extends string, M extends string>({
  previous,
  next,
  more,
  children,
}: PaginationProps<P, N, M>) {
  const t = useTranslations('common.pagination')
  const grows = more !== undefined && <MoreRows address={more} />
  if (previous === undefined && next === undefined && children === undefined) return grows
  return (
    <>
      {grows}
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
    </>
  )
}
