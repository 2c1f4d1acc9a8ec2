'use client'

import { RefreshCw, UserX } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import type { InvitationLink } from '#lib/invitation-link'
import { ActDialog } from './act-dialog'
import { LinkDialog } from './link-dialog'

export interface InvitationActionsProps {
  invitation: { id: string; email: string }
  actions: { renew: FormAction<InvitationLink>; revoke: FormAction }
}

/** What an admin can do with an open invitation. */
export function InvitationActions({ invitation, actions }: InvitationActionsProps) {
  const t = useTranslations('adminPeople')
  const { id, email } = invitation
  const [asked, setAsked] = useState<'renew' | 'revoke' | null>(null)
  const [link, setLink] = useState<InvitationLink | null>(null)
  const router = useRouter()
  const dialog = (which: 'renew' | 'revoke') => ({
    ...{ open: asked === which, onClose: () => setAsked(null), hidden: { invitationId: id } },
  })
  return (
    <>
      <Menu label={t('words.actionsFor', { name: email })} size="icon-sm">
        <MenuItem icon={<RefreshCw aria-hidden />} onSelect={() => setAsked('renew')}>
          {t('invitations.actions.sendAgain')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<UserX aria-hidden />} onSelect={() => setAsked('revoke')}>
          {t('invitations.actions.revokeEllipsis')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        {...dialog('renew')}
        title={t('invitations.actions.renewTitle', { email })}
        description={t('invitations.actions.renewDescription')}
        confirmLabel={t('invitations.actions.renew')}
        tone="primary"
        action={actions.renew}
        onDone={setLink}
      />
      <ActDialog
        {...dialog('revoke')}
        title={t('invitations.actions.revokeTitle', { email })}
        description={t('invitations.actions.revokeDescription')}
        confirmLabel={t('invitations.actions.revoke')}
        action={actions.revoke}
      />
      <LinkDialog
        link={link}
        onClose={() => {
          setLink(null)
          router.refresh()
        }}
      />
    </>
  )
}
