import { useTranslations } from 'next-intl'
import { Figures } from '#components/ui/figures'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

export interface OverviewFiguresProps {
  figures: {
    documents: number | null
    storedBytes: number
    locks: { wopi: number; checkouts: number; people: number }
    peopleHere: number
    tokens: { count: number; editors: number }
  }
  /** The disk of the data folder, in bytes. */
  disk: { freeBytes: number }
}

/** What is going on, in four figures. */
export function OverviewFigures({ figures, disk }: OverviewFiguresProps) {
  const t = useTranslations('admin.overview.figures')
  const { number, size } = useFormat()
  const { documents, storedBytes, locks, peopleHere, tokens } = figures
  return (
    <Figures
      figures={[
        {
          name: t('edited'),
          value: number(locks.wopi),
          more: t('editedMore', { people: locks.people, checkouts: locks.checkouts }),
          href: routes.admin.locks,
        },
        {
          name: t('peopleHere'),
          value: number(peopleHere),
          more: t('lastHour'),
          href: routes.admin.users,
        },
        {
          name: t('tokens'),
          value: number(tokens.count),
          more: t('tokensMore', { count: tokens.editors }),
          href: routes.admin.tokens,
        },
        {
          name: t('stored'),
          value: size(storedBytes),
          more:
            documents === null
              ? t('storedFree', { free: size(disk.freeBytes) })
              : t('storedMore', { count: documents, free: size(disk.freeBytes) }),
          href: routes.admin.storage,
        },
      ]}
    />
  )
}
