'use client'

import { CopyLink } from '#components/sharing/copy-link'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import type { InvitationLink } from '#lib/invitation-link'

export interface LinkDialogProps {
  /** Null: nothing to show. */
  link: InvitationLink | null
  onClose(): void
}

/** The link of an invitation, shown when it was made and never again. */
export function LinkDialog({ link, onClose }: LinkDialogProps) {
  return (
    <Dialog
      open={link !== null}
      onClose={onClose}
      title={`${link?.email ?? ''} is invited`}
      description={`${link?.mailed ? 'The link is mailed to them, and here it is for you to give.' : 'Give them this link.'} It is shown only now: if it is lost, make a new one in the list.`}
    >
      <CopyLink label="Link of the invitation" address={link?.address ?? ''} />
      <DialogFooter>
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      </DialogFooter>
    </Dialog>
  )
}
