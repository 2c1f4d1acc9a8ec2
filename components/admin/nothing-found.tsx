import { SearchX } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'

export interface NothingFoundProps<T extends string> {
  /** «No locks match “budget”.» */
  title: string
  /** The whole list. */
  all: Route<T>
}

/** What a list shows when its filter leaves nothing. */
export function NothingFound<T extends string>({ title, all }: NothingFoundProps<T>) {
  const t = useTranslations('admin.lists')
  return (
    <EmptyState
      icon={<SearchX />}
      title={title}
      actions={<ButtonLink href={all}>{t('clearFilter')}</ButtonLink>}
    >
      {t('lookElsewhere')}
    </EmptyState>
  )
}
