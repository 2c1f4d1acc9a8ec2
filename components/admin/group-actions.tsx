'use client'

import { Pencil, Trash2, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '#components/ui/field'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { ActDialog } from './act-dialog'

export interface GroupActionsProps {
  group: { id: string; name: string; members: number; shares: number }
  actions: { rename: FormAction; remove: FormAction }
}

/** What an admin can do with a group. */
export function GroupActions({ group, actions }: GroupActionsProps) {
  const t = useTranslations('adminPeople')
  const { id, name, members, shares } = group
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <Menu label={t('words.actionsFor', { name })} size="icon-sm">
        <MenuLink href={routes.admin.group(id)} icon={<UsersRound aria-hidden />}>
          {t('groups.actions.members')}
        </MenuLink>
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setAsked('rename')}>
          {t('groups.actions.renameEllipsis')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<Trash2 aria-hidden />} onSelect={() => setAsked('remove')}>
          {t('groups.actions.deleteEllipsis')}
        </MenuItem>
      </Menu>
      <ActDialog
        open={asked === 'rename'}
        onClose={close}
        title={t('groups.actions.renameTitle', { name })}
        description={t('groups.actions.renameDescription')}
        confirmLabel={t('groups.actions.rename')}
        tone="primary"
        action={actions.rename}
        hidden={{ groupId: id }}
      >
        <TextField
          name="name"
          label={t('words.name')}
          defaultValue={name}
          maxLength={100}
          required
        />
      </ActDialog>
      <ActDialog
        open={asked === 'remove'}
        onClose={close}
        title={t('groups.actions.deleteTitle', { name })}
        description={t('groups.actions.deleteDescription', { members, shares })}
        confirmLabel={t('groups.actions.delete')}
        tone="danger"
        action={actions.remove}
        hidden={{ groupId: id }}
      />
    </>
  )
}
