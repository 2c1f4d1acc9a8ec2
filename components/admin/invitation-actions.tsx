'use client'

import { RefreshCw, UserX } from 'lucide-react'
import { useRouter } from 'next/navigation'
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
  const { id, email } = invitation
  const [asked, setAsked] = useState<'renew' | 'revoke' | null>(null)
  const [link, setLink] = useState<InvitationLink | null>(null)
  const router = useRouter()
  const dialog = (which: 'renew' | 'revoke') => ({
    ...{ open: asked === which, onClose: () => setAsked(null), hidden: { invitationId: id } },
  })
  return (
    <>
      <Menu label={`Actions for ${email}`} size="icon-sm">
        <MenuItem icon={<RefreshCw aria-hidden />} onSelect={() => setAsked('renew')}>
          Send again…
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<UserX aria-hidden />} onSelect={() => setAsked('revoke')}>
          Revoke…
        </MenuItem>
      </Menu>
      <ConfirmDialog
        {...dialog('renew')}
        title={`Make a new link for ${email}?`}
        description="It is good for a week from now. The link they had before is dead at once."
        confirmLabel="Make a new link"
        tone="primary"
        action={actions.renew}
        onDone={setLink}
      />
      <ActDialog
        {...dialog('revoke')}
        title={`Revoke the invitation of ${email}?`}
        description="Their link is dead at once. You can invite them again."
        confirmLabel="Revoke"
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
