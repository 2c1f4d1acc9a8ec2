import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, Suspense } from 'react'
import { Bell } from '#components/notifications/bell'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import type { Theme } from '#lib/theme'
import type { Locale } from '#messages/locales'
import { CommandPalette, type NewDocuments } from './command-palette'
import { Drawer } from './drawer'
import type { FoldersProps } from './folders'
import { Logo } from './logo'
import { Nav } from './nav'
import { OfflineNotice } from './offline-notice'
import { SearchBox } from './search-box'
import type { SaveLanguage } from './use-language'
import { UserMenu } from './user-menu'

export interface ShellProps {
  user: { name: string; email: string; role: 'admin' | 'member'; avatar: string | null }
  /** Notifications that were not read. */
  unread: number
  theme: Theme
  /** The language that was chosen in this browser; null: its own. */
  language: Locale | null
  saveLanguage: SaveLanguage
  newDocuments: NewDocuments
  folders: FoldersProps
  signOut: () => Promise<void>
  signOutEverywhere: FormAction
  children: ReactNode
}

/** What surrounds every signed-in page: places at the left, search and account above. */
export function Shell(props: ShellProps) {
  const { user, unread, theme, language, saveLanguage, signOut, signOutEverywhere } = props
  const t = useTranslations('shell')
  const isAdmin = user.role === 'admin'
  return (
    <div className="min-h-dvh [--sticky-top:3.25rem] lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md border border-line bg-raised px-3 py-2 font-medium focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <aside
        aria-label={t('places.label')}
        className="sticky top-0 flex h-dvh flex-col gap-4 overflow-y-auto border-line border-r bg-surface p-3 max-lg:hidden print:hidden"
      >
        <Link href={routes.documents} className="flex h-7 w-fit items-center rounded-md px-1.5">
          <Logo />
        </Link>
        <Nav isAdmin={isAdmin} folders={props.folders} />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-20 flex h-13 items-center gap-2 border-line border-b bg-canvas px-4 lg:px-6 print:hidden">
          <Drawer isAdmin={isAdmin} folders={props.folders} />
          <Suspense fallback={<div className="h-8 max-w-md flex-1" />}>
            <SearchBox />
          </Suspense>
          <div className="ml-auto flex items-center gap-1">
            <CommandPalette {...{ isAdmin, signOut }} newDocuments={props.newDocuments} />
            <Bell unread={unread} />
            <UserMenu {...{ user, theme, language, saveLanguage, signOut, signOutEverywhere }} />
          </div>
        </header>
        <OfflineNotice />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none lg:px-6">
          {props.children}
        </main>
      </div>
    </div>
  )
}
