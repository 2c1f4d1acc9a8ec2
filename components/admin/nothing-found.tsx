import { SearchX } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'

export interface NothingFoundProps<T extends string> {
  /** «No locks match “budget”.» */
  title: string
  /** The whole list. */
  all: Route<T>
  /** What to do about it, where looking for other words is not it. */
  children?: ReactNode
}

/** What a list shows when its filter leaves nothing. */
export function NothingFound<T extends string>({ title, all, children }: NothingFoundProps<T>) {
  const t = useTranslations('admin.lists')
  return (
    <EmptyState
      icon={<SearchX />}
      title={title}
      actions={<ButtonLink href={all}>{t('clearFilter')}</ButtonLink>}
    >
      {children || t('lookElsewhere')}
    </EmptyState>
  )
}
