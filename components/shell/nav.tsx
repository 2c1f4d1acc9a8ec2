'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { adminPlaces, type Place, places } from './places'

/** The places of the portal; the admin's only for admins. */
export function Nav({ isAdmin, onNavigate }: { isAdmin: boolean; onNavigate?: () => void }) {
  const t = useTranslations('shell.nav')
  return (
    <nav aria-label={t('main')} className="flex flex-col gap-5" onClickCapture={onNavigate}>
      <ul className="flex flex-col gap-0.5">
        {places.map((place) => (
          <NavLink key={place.href} {...place} />
        ))}
      </ul>
      {isAdmin && (
        <div>
          <h2 id="nav-admin" className="px-2 pb-1 font-medium text-muted text-xs">
            {t('admin')}
          </h2>
          <ul aria-labelledby="nav-admin" className="flex flex-col gap-0.5">
            {adminPlaces.map((place) => (
              <NavLink key={place.href} {...place} />
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
    <li>
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
    </li>
  )
}
