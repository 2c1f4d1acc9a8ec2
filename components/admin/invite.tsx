'use client'

import { MailPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { TextField } from '#components/ui/field'
import type { FormAction } from '#lib/action-result'
import type { InvitationLink } from '#lib/invitation-link'
import { AddDialog } from './add-dialog'
import { GroupBoxes } from './group-boxes'
import { LinkDialog } from './link-dialog'
import { QuotaFields } from './quota-fields'
import { EmailField, RoleField } from './user-fields'

export interface InviteProps {
  invite: FormAction<InvitationLink>
  groups: readonly { id: string; name: string }[]
}

/** The button that invites somebody, its form, and the link that comes of it. */
export function Invite({ invite, groups }: InviteProps) {
  const t = useTranslations('adminPeople')
  const [link, setLink] = useState<InvitationLink | null>(null)
  const router = useRouter()
  return (
    <>
      <AddDialog
        title={t('invitations.invite.title')}
        icon={<MailPlus aria-hidden />}
        description={t('invitations.invite.description')}
        confirmLabel={t('invitations.invite.title')}
        action={invite}
        onDone={setLink}
      >
        <EmailField />
        <TextField
          name="name"
          label={t('words.name')}
          hint={t('invitations.invite.nameHint')}
          maxLength={100}
          autoComplete="off"
        />
        <RoleField />
        <GroupBoxes groups={groups} />
        <QuotaFields quota={null} own={false} />
      </AddDialog>
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
