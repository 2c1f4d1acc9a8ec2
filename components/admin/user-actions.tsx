'use client'

import {
  HardDrive,
  ImageOff,
  KeyRound,
  ScrollText,
  ShieldCheck,
  ShieldMinus,
  ShieldOff,
  SquareAsterisk,
  UserCheck,
  UserX,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
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
    secondStep: boolean
    /** What ends when they are disabled: «2 sessions and 1 access token»; null for nothing. */
    open: string | null
    /** In bytes; null for as much as they like. */
    quota: number | null
    /** Whether it is their own. */
    ownQuota: boolean
    hasAvatar: boolean
  }
  actions: {
    setRole: FormAction
    disable: FormAction
    enable: FormAction
    resetPassword: FormAction
    setQuota: FormAction
    removeSecondStep: FormAction
    removeAvatar: FormAction
  }
}

type Asked = 'role' | 'disable' | 'enable' | 'password' | 'quota' | 'second-step' | 'avatar' | null

/** What an admin can do about one account. */
export function UserActions({ user, actions }: UserActionsProps) {
  const t = useTranslations('adminPeople')
  const [asked, setAsked] = useState<Asked>(null)
  const { id, name, role } = user
  const hidden = { userId: id, name }
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  const isAdmin = role === 'admin'
  return (
    <>
      <Menu label={t('words.actionsFor', { name })} size="icon-sm">
        <MenuItem
          icon={isAdmin ? <ShieldMinus aria-hidden /> : <ShieldCheck aria-hidden />}
          onSelect={() => setAsked('role')}
        >
          {isAdmin ? t('users.actions.makeMemberEllipsis') : t('users.actions.makeAdminEllipsis')}
        </MenuItem>
        <MenuItem
          icon={<SquareAsterisk aria-hidden />}
          disabledReason={user.isViewer ? t('users.actions.ownPassword') : undefined}
          onSelect={() => setAsked('password')}
        >
          {user.hasPassword ? t('users.actions.resetPassword') : t('users.actions.givePassword')}
        </MenuItem>
        {user.secondStep && (
          <MenuItem
            icon={<ShieldOff aria-hidden />}
            disabledReason={user.isViewer ? t('users.actions.ownSecondStep') : undefined}
            onSelect={() => setAsked('second-step')}
          >
            {t('users.actions.secondStep')}
          </MenuItem>
        )}
        <MenuItem icon={<HardDrive aria-hidden />} onSelect={() => setAsked('quota')}>
          {t('users.actions.quota')}
        </MenuItem>
        {user.hasAvatar && (
          <MenuItem icon={<ImageOff aria-hidden />} onSelect={() => setAsked('avatar')}>
            {t('users.actions.removeAvatarEllipsis')}
          </MenuItem>
        )}
        <MenuLink
          href={withQuery(routes.admin.tokens, { user: id })}
          icon={<KeyRound aria-hidden />}
        >
          {t('users.actions.tokens')}
        </MenuLink>
        <MenuLink
          href={withQuery(routes.admin.audit, { actor: user.email })}
          icon={<ScrollText aria-hidden />}
        >
          {t('users.actions.audit')}
        </MenuLink>
        <MenuSeparator />
        {user.disabled ? (
          <MenuItem icon={<UserCheck aria-hidden />} onSelect={() => setAsked('enable')}>
            {t('words.enableEllipsis')}
          </MenuItem>
        ) : (
          <MenuItem
            tone="danger"
            icon={<UserX aria-hidden />}
            disabledReason={user.isViewer ? t('users.actions.ownAccount') : undefined}
            onSelect={() => setAsked('disable')}
          >
            {t('words.disableEllipsis')}
          </MenuItem>
        )}
      </Menu>
      <ActDialog
        {...dialog('role')}
        title={
          isAdmin
            ? t('users.actions.makeMemberTitle', { name })
            : t('users.actions.makeAdminTitle', { name })
        }
        description={
          isAdmin
            ? t('users.actions.makeMemberDescription')
            : t('users.actions.makeAdminDescription')
        }
        confirmLabel={isAdmin ? t('users.actions.makeMember') : t('users.actions.makeAdmin')}
        tone={isAdmin ? 'danger' : 'primary'}
        action={actions.setRole}
        hidden={{ ...hidden, role: isAdmin ? 'member' : 'admin' }}
      />
      <ActDialog
        {...dialog('avatar')}
        title={t('users.actions.removeAvatarTitle', { name })}
        description={t('users.actions.removeAvatarDescription')}
        confirmLabel={t('users.actions.removeAvatar')}
        tone="danger"
        action={actions.removeAvatar}
        hidden={hidden}
      />
      <ActDialog
        {...dialog('password')}
        title={t('users.actions.passwordTitle', { name })}
        description={t('users.actions.passwordDescription')}
        confirmLabel={t('users.actions.setPassword')}
        tone="primary"
        action={actions.resetPassword}
        hidden={hidden}
        reason={{}}
      >
        <NewPasswordField />
      </ActDialog>
      <ActDialog
        {...dialog('second-step')}
        title={t('users.actions.secondStepTitle', { name })}
        description={t('users.actions.secondStepDescription')}
        confirmLabel={t('users.actions.removeSecondStep')}
        action={actions.removeSecondStep}
        hidden={hidden}
        reason={{}}
      />
      <ActDialog
        {...dialog('quota')}
        title={t('users.actions.quotaTitle', { name })}
        description={t('users.actions.quotaDescription')}
        confirmLabel={t('users.actions.saveQuota')}
        tone="primary"
        action={actions.setQuota}
        hidden={hidden}
      >
        <QuotaFields quota={user.quota} own={user.ownQuota} />
      </ActDialog>
      <ActDialog
        {...dialog('disable')}
        title={t('users.actions.disableTitle', { name })}
        description={
          user.open === null
            ? t('users.actions.disableDescription')
            : t('users.actions.disableDescriptionOpen', { open: user.open })
        }
        confirmLabel={t('words.disable')}
        action={actions.disable}
        hidden={hidden}
        reason={{}}
      />
      <ActDialog
        {...dialog('enable')}
        title={t('users.actions.enableTitle', { name })}
        description={t('users.actions.enableDescription')}
        confirmLabel={t('words.enable')}
        tone="primary"
        action={actions.enable}
        hidden={hidden}
      />
    </>
  )
}
