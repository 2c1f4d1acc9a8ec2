'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { routes } from '#lib/routes'
import { Folders, type FoldersProps } from './folders'
import { adminPlaces, type Place, places } from './places'

export interface NavProps {
  isAdmin: boolean
  folders: FoldersProps
  /** After the choice of a place or a folder. */
  onNavigate?: () => void
}

/** The places of the portal; the admin's only for admins. */
export function Nav({ isAdmin, folders, onNavigate }: NavProps) {
  const t = useTranslations('shell.nav')
  return (
    <nav
      aria-label={t('main')}
      className="flex flex-col gap-5"
      onClickCapture={({ target }) => {
        if (target instanceof Element && target.closest('a')) onNavigate?.()
      }}
    >
      <ul className="flex flex-col gap-0.5">
        {places.map((place) => (
          <li key={place.href}>
            {place.href === routes.documents ? (
              <Folders {...folders} link={<NavLink {...place} />} />
            ) : (
              <NavLink {...place} />
            )}
          </li>
        ))}
      </ul>
      {isAdmin && (
        <div>
          <h2 id="nav-admin" className="px-2 pb-1 font-medium text-muted text-xs">
            {t('admin')}
          </h2>
          <ul aria-labelledby="nav-admin" className="flex flex-col gap-0.5">
            {adminPlaces.map((place) => (
              <li key={place.href}>
                <NavLink {...place} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </nav>
  )
}

function NavLink({ href, icon: Icon, name, alone = false }: Place) {
  const t = useTranslations('shell.places')
  const path = usePathname()
  const inside = path === href || (!alone && path.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      aria-current={path === href ? 'page' : inside ? 'true' : undefined}
      className={clsx(
        'flex h-8 items-center gap-2.5 rounded-md px-2 transition-colors duration-100 max-lg:h-10',
        inside ? 'bg-pressed font-medium text-ink' : 'text-muted hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden className={clsx('size-4 shrink-0', inside && 'text-link')} />
      {t(name)}
    </Link>
  )
}
