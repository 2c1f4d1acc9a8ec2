'use client'

import { CircleUser, LogOut, Monitor, MonitorX, Moon, Sun } from 'lucide-react'
import { startTransition, useState } from 'react'
import { Avatar } from '#components/ui/avatar'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { Menu, MenuHeading, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import type { Theme } from '#lib/theme'
import { applyTheme } from './apply-theme'

export interface UserMenuProps {
  user: { name: string; email: string }
  theme: Theme
  signOut: () => Promise<void>
  signOutEverywhere: FormAction
}

/** Who is signed in, how the portal looks, and the way out. */
export function UserMenu({ user, theme: initial, signOut, signOutEverywhere }: UserMenuProps) {
  const [theme, setTheme] = useState(initial)
  const [asking, setAsking] = useState(false)
  const choose = (next: Theme) => () => {
    applyTheme(next)
    setTheme(next)
  }
  return (
    <>
      <Menu
        label={`Account of ${user.name}`}
        trigger={<Avatar name={user.name} size="md" decorative />}
        className="rounded-full!"
      >
        <div role="presentation" className="px-2 py-1.5">
          <p className="truncate font-medium">{user.name}</p>
          <p className="truncate text-muted text-xs">{user.email}</p>
        </div>
        <MenuSeparator />
        <MenuLink href={routes.profile} icon={<CircleUser aria-hidden />}>
          Profile
        </MenuLink>
        <MenuSeparator />
        <MenuHeading>Theme</MenuHeading>
        <MenuItem
          checked={theme === 'system'}
          onSelect={choose('system')}
          icon={<Monitor aria-hidden />}
        >
          System
        </MenuItem>
        <MenuItem checked={theme === 'light'} onSelect={choose('light')} icon={<Sun aria-hidden />}>
          Light
        </MenuItem>
        <MenuItem checked={theme === 'dark'} onSelect={choose('dark')} icon={<Moon aria-hidden />}>
          Dark
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => startTransition(() => signOut())} icon={<LogOut aria-hidden />}>
          Sign out
        </MenuItem>
        <MenuItem onSelect={() => setAsking(true)} icon={<MonitorX aria-hidden />}>
          Sign out everywhere
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Sign out everywhere?"
        description="Ends all of your sessions, in this browser and in all others. Documents that are open in an editor can still be saved there."
        confirmLabel="Sign out everywhere"
        tone="primary"
        action={signOutEverywhere}
        hidden={{}}
      />
    </>
  )
}
