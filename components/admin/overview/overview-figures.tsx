import { Figures } from '#components/ui/figures'
import { formatCount, formatSize } from '#lib/format'
import { routes } from '#lib/routes'

export interface OverviewFiguresProps {
  figures: {
    documents: number
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
  const { documents, storedBytes, locks, peopleHere, tokens } = figures
  return (
    <Figures
      figures={[
        {
          name: 'Being edited',
          value: locks.wopi.toLocaleString('en'),
          more: `by ${formatCount(locks.people, 'person', 'people')}, ${formatCount(locks.checkouts, 'checkout')}`,
          href: routes.admin.locks,
        },
        {
          name: 'People here',
          value: peopleHere.toLocaleString('en'),
          more: 'in the last hour',
          href: routes.admin.users,
        },
        {
          name: 'Access tokens',
          value: tokens.count.toLocaleString('en'),
          more: `with ${formatCount(tokens.editors, 'editor')}`,
          href: routes.admin.tokens,
        },
        {
          name: 'Stored',
          value: formatSize(storedBytes),
          more: `${formatCount(documents, 'document')}, ${formatSize(disk.freeBytes)} free`,
          href: routes.admin.storage,
        },
      ]}
    />
  )
}
