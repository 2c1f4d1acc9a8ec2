'use client'

import { Pencil, Trash2, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { TextField } from '#components/ui/field'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { formatCount } from '#lib/format'
import { routes } from '#lib/routes'
import { ActDialog } from './act-dialog'

export interface GroupActionsProps {
  group: { id: string; name: string; members: number; shares: number }
  actions: { rename: FormAction; remove: FormAction }
}

/** What an admin can do with a group. */
export function GroupActions({ group, actions }: GroupActionsProps) {
  const { id, name, members, shares } = group
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <Menu label={`Actions for ${name}`} size="icon-sm">
        <MenuLink href={routes.admin.group(id)} icon={<UsersRound aria-hidden />}>
          Members
        </MenuLink>
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setAsked('rename')}>
          Rename…
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<Trash2 aria-hidden />} onSelect={() => setAsked('remove')}>
          Delete…
        </MenuItem>
      </Menu>
      <ActDialog
        open={asked === 'rename'}
        onClose={close}
        title={`Rename “${name}”`}
        description="Who is in it, and what is shared with it, stays."
        confirmLabel="Rename"
        tone="primary"
        action={actions.rename}
        hidden={{ groupId: id }}
      >
        <TextField name="name" label="Name" defaultValue={name} maxLength={100} required />
      </ActDialog>
      <ActDialog
        open={asked === 'remove'}
        onClose={close}
        title={`Delete the group “${name}”?`}
        description={`${formatCount(members, 'member')} at once lose access to what is shared with it (${formatCount(shares, 'share')}), unless they have it otherwise. Their accounts and documents stay.`}
        confirmLabel="Delete"
        tone="danger"
        action={actions.remove}
        hidden={{ groupId: id }}
      />
    </>
  )
}
