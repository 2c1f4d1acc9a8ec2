import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar'

export interface PersonNameProps {
  /** Null: the account is gone. */
  person: { name: string; email: string; avatar?: string | null | undefined } | null
  /** What stands for nobody: «A former user» unless told otherwise. */
  nobody?: string
}

/** A person's picture and name, cut where there is no room; all of it and the address on hover. */
export function PersonName({ person, nobody }: PersonNameProps) {
  const t = useTranslations('admin.lists')
  if (person === null) {
    return <span className="text-muted italic">{nobody ?? t('formerUser')}</span>
  }
  return (
    <span
      className="inline-flex min-w-0 max-w-full items-center gap-2 list:max-w-36 xl:max-w-60"
      title={`${person.name} · ${person.email}`}
    >
      <span className="max-list:hidden">
        <Avatar person={person} decorative />
      </span>
      <span className="truncate list:text-ink">{person.name}</span>
    </span>
  )
}
