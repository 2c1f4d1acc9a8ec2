'use client'

import { CircleUser, Globe, Languages, LogOut, Monitor, MonitorX, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { startTransition, useState } from 'react'
import { Avatar } from '#components/ui/avatar'
import { Menu, MenuHeading, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import type { Theme } from '#lib/theme'
import { type Locale, locales } from '#messages/locales'
import { applyTheme } from './apply-theme'
import { SignOutDialog } from './sign-out-dialog'
import { type SaveLanguage, useLanguage } from './use-language'

export interface UserMenuProps {
  user: { name: string; email: string; avatar: string | null }
  theme: Theme
  /** What was chosen in this browser; null: its own. */
  language: Locale | null
  saveLanguage: SaveLanguage
  signOut: () => Promise<void>
  signOutEverywhere: FormAction
}

/** Who is signed in, how the portal looks and speaks, and the way out. */
export function UserMenu(props: UserMenuProps) {
  const { user, theme: initial, signOut, signOutEverywhere } = props
  const t = useTranslations('shell.userMenu')
  const [theme, setTheme] = useState(initial)
  const words = useTranslations('common.language')
  const everywhere = useTranslations('shell.signOutEverywhere')
  const [language, speak] = useLanguage(props.language, props.saveLanguage)
  const [asking, setAsking] = useState(false)
  const choose = (next: Theme) => () => {
    applyTheme(next)
    setTheme(next)
  }
  return (
    <>
      <Menu
        label={t('label', { name: user.name })}
        trigger={<Avatar person={user} size="md" decorative />}
        className="rounded-full!"
      >
        <div role="presentation" className="px-2 py-1.5">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-muted text-xs">{user.email}</p>
        </div>
        <MenuSeparator />
        <MenuLink href={routes.profile} icon={<CircleUser aria-hidden />}>
          {t('profile')}
        </MenuLink>
        <MenuSeparator />
        <MenuHeading>{t('theme')}</MenuHeading>
        <MenuItem
          checked={theme === 'system'}
          onSelect={choose('system')}
          icon={<Monitor aria-hidden />}
        >
          {t('system')}
        </MenuItem>
        <MenuItem checked={theme === 'light'} onSelect={choose('light')} icon={<Sun aria-hidden />}>
          {t('light')}
        </MenuItem>
        <MenuItem checked={theme === 'dark'} onSelect={choose('dark')} icon={<Moon aria-hidden />}>
          {t('dark')}
        </MenuItem>
        <MenuSeparator />
        <MenuHeading>{words('title')}</MenuHeading>
        <MenuItem
          checked={language === null}
          onSelect={() => speak(null)}
          icon={<Globe aria-hidden />}
        >
          {words('browser')}
        </MenuItem>
        {locales.map((each) => (
          <MenuItem
            key={each}
            checked={language === each}
            onSelect={() => speak(each)}
            icon={<Languages aria-hidden />}
          >
            <span lang={each}>{words(each)}</span>
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => startTransition(() => signOut())} icon={<LogOut aria-hidden />}>
          {t('signOut')}
        </MenuItem>
        <MenuItem onSelect={() => setAsking(true)} icon={<MonitorX aria-hidden />}>
          {everywhere('verb')}
        </MenuItem>
      </Menu>
      <SignOutDialog
        open={asking}
        onClose={() => setAsking(false)}
        signOutEverywhere={signOutEverywhere}
      />
    </>
  )
}
