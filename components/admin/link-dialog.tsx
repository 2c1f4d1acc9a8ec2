'use client'

import { useTranslations } from 'next-intl'
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
  const t = useTranslations('adminPeople')
  return (
    <Dialog
      open={link !== null}
      onClose={onClose}
      title={t('invitations.link.title', { email: link?.email ?? '' })}
      description={link?.mailed ? t('invitations.link.mailed') : t('invitations.link.notMailed')}
    >
      <CopyLink label={t('invitations.link.label')} address={link?.address ?? ''} />
      <DialogFooter>
        <Button variant="primary" onClick={onClose}>
          {t('words.done')}
        </Button>
      </DialogFooter>
    </Dialog>
  )
}
