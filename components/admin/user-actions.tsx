'use client'

import {
  HardDrive,
  KeyRound,
  ScrollText,
  ShieldCheck,
  ShieldMinus,
  SquareAsterisk,
  UserCheck,
  UserX,
} from 'lucide-react'
import { useState } from 'react'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { ActDialog } from './act-dialog'
import { NewPasswordField } from './new-password-field'
import { QuotaFields } from './quota-fields'

export interface UserActionsProps {
  user: {
    id: string
    name: string
    email: string
    role: 'admin' | 'member'
    disabled: boolean
    isViewer: boolean
    hasPassword: boolean
    /** What ends when they are disabled: «2 sessions and 1 access token»; null for nothing. */
    open: string | null
    /** In bytes; null for as much as they like. */
    quota: number | null
    /** Whether it is their own. */
    ownQuota: boolean
  }
  actions: {
    setRole: FormAction
    disable: FormAction
    enable: FormAction
    resetPassword: FormAction
    setQuota: FormAction
  }
}

type Asked = 'role' | 'disable' | 'enable' | 'password' | 'quota' | null

/** What an admin can do about one account. */
export function UserActions({ user, actions }: UserActionsProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const { id, name, role } = user
  const hidden = { userId: id, name }
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  const isAdmin = role === 'admin'
  return (
    <>
      <Menu label={`Actions for ${name}`} size="icon-sm">
        <MenuItem
          icon={isAdmin ? <ShieldMinus aria-hidden /> : <ShieldCheck aria-hidden />}
          onSelect={() => setAsked('role')}
        >
          {isAdmin ? 'Make a member…' : 'Make an admin…'}
        </MenuItem>
        <MenuItem
          icon={<SquareAsterisk aria-hidden />}
          disabledReason={user.isViewer ? 'Change your own under Profile.' : undefined}
          onSelect={() => setAsked('password')}
        >
          {user.hasPassword ? 'Reset the password…' : 'Give a password…'}
        </MenuItem>
        <MenuItem icon={<HardDrive aria-hidden />} onSelect={() => setAsked('quota')}>
          Quota…
        </MenuItem>
        <MenuLink
          href={withQuery(routes.admin.tokens, { user: id })}
          icon={<KeyRound aria-hidden />}
        >
          Access tokens
        </MenuLink>
        <MenuLink
          href={withQuery(routes.admin.audit, { actor: user.email })}
          icon={<ScrollText aria-hidden />}
        >
          What they did
        </MenuLink>
        <MenuSeparator />
        {user.disabled ? (
          <MenuItem icon={<UserCheck aria-hidden />} onSelect={() => setAsked('enable')}>
            Enable…
          </MenuItem>
        ) : (
          <MenuItem
            tone="danger"
            icon={<UserX aria-hidden />}
            disabledReason={user.isViewer ? 'It is your own account.' : undefined}
            onSelect={() => setAsked('disable')}
          >
            Disable…
          </MenuItem>
        )}
      </Menu>
      <ActDialog
        {...dialog('role')}
        title={isAdmin ? `Make ${name} a member?` : `Make ${name} an admin?`}
        description={
          isAdmin
            ? 'They keep their own documents and lose the admin area, and with it everybody else’s documents.'
            : 'They can then open everybody’s documents, break locks, and manage users.'
        }
        confirmLabel={isAdmin ? 'Make a member' : 'Make an admin'}
        tone={isAdmin ? 'danger' : 'primary'}
        action={actions.setRole}
        hidden={{ ...hidden, role: isAdmin ? 'member' : 'admin' }}
      />
      <ActDialog
        {...dialog('password')}
        title={`Set a new password for ${name}?`}
        description="Their sessions and access tokens end at once. Tell them the new password yourself; they can change it under Profile."
        confirmLabel="Set the password"
        tone="primary"
        action={actions.resetPassword}
        hidden={hidden}
      >
        <NewPasswordField />
      </ActDialog>
      <ActDialog
        {...dialog('quota')}
        title={`How much may ${name} store?`}
        description="All versions of their documents count, and saves that were refused. Nothing that is stored already goes."
        confirmLabel="Save the quota"
        tone="primary"
        action={actions.setQuota}
        hidden={hidden}
      >
        <QuotaFields quota={user.quota} own={user.ownQuota} />
      </ActDialog>
      <ActDialog
        {...dialog('disable')}
        title={`Disable the account of ${name}?`}
        description={`They cannot sign in any more. ${user.open === null ? '' : `What they have open (${user.open}) ends at once. `}Their documents stay. Saves on their way are refused and kept. Locks they hold end when they expire, or when you break them.`}
        confirmLabel="Disable"
        action={actions.disable}
        hidden={hidden}
      />
      <ActDialog
        {...dialog('enable')}
        title={`Enable the account of ${name}?`}
        description="They can sign in again. Sessions and tokens that ended stay ended."
        confirmLabel="Enable"
        tone="primary"
        action={actions.enable}
        hidden={hidden}
      />
    </>
  )
}
