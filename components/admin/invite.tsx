'use client'

import { MailPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
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
  const [link, setLink] = useState<InvitationLink | null>(null)
  const router = useRouter()
  return (
    <>
      <AddDialog
        title="Invite"
        icon={<MailPlus aria-hidden />}
        description="They get a link, set their own password and are in. The link is good once, for a week."
        confirmLabel="Invite"
        action={invite}
        onDone={setLink}
      >
        <EmailField />
        <TextField
          name="name"
          label="Name"
          hint="They can change it."
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
