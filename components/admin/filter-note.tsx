import { ListFilter } from 'lucide-react'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Banner } from '#components/ui/banner'
import { ButtonLink } from '#components/ui/button'

export interface FilterNoteProps<T extends string> {
  /** The list without this filter. */
  all: Route<T>
  /** What the list is limited to. */
  children: ReactNode
}

/** Says that a list is limited by where one came from. */
export function FilterNote<T extends string>({ all, children }: FilterNoteProps<T>) {
  const t = useTranslations('admin.lists')
  return (
    <Banner
      className="mb-3"
      actions={
        <ButtonLink href={all} size="sm" icon={<ListFilter aria-hidden />}>
          {t('showAll')}
        </ButtonLink>
      }
    >
      {children}
    </Banner>
  )
}
