import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { routes } from '#lib/routes'
import type { ShareLevel } from '#lib/share-level'

export interface InheritedFromProps {
  level: ShareLevel
  folder: { id: string; name: string }
}

/** What a share gives, and the folder above that it comes from: it is changed there. */
export function InheritedFrom({ level, folder }: InheritedFromProps) {
  const t = useTranslations('sharing')
  const levels = useTranslations('common.levels')
  return (
    <span className="text-muted">
      {t.rich('accessList.from', {
        level: levels(level),
        name: folder.name,
        folder: (chunks) => (
          <Link href={routes.folder(folder.id)} className="text-link hover:underline">
            {chunks}
          </Link>
        ),
      })}
    </span>
  )
}
