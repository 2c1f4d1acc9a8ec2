import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Place } from '#lib/place'
import { routes } from '#lib/routes'

/** Where a hit of a search is; nothing in the list of a folder. */
export function HitPlace({ place }: { place: Place | null }) {
  const t = useTranslations('documents.list')
  if (place === null) return null
  return (
    <span className="max-w-2/5 shrink-0 truncate text-muted text-xs max-list:max-w-full max-list:leading-6 list:ml-auto">
      {t.rich('table.inPlace', {
        name: place.id === null ? t('root') : place.name,
        place: (chunks) => (
          <Link
            href={routes.folder(place.id)}
            prefetch={false}
            className="rounded-sm underline decoration-line underline-offset-2 hover:text-ink hover:decoration-current"
          >
            {chunks}
          </Link>
        ),
      })}
    </span>
  )
}
