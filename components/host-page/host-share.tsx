import { useTranslations } from 'next-intl'
import { CopyLink } from '#components/sharing/copy-link'
import { ShareDialog } from '#components/sharing/share-dialog'
import { Dialog } from '#components/ui/dialog'
import type { SharingActions } from '#lib/sharing-actions'

export interface HostShareProps {
  open: boolean
  document: { id: string; name: string }
  /** Of the document, absolute. */
  address: string
  /** Whether the person may say who else has access. */
  mayShare: boolean
  actions: SharingActions
  onClose(): void
}

/** Sharing from within the editor; those who may not share get the address, which gives nobody a right. */
export function HostShare({ open, document, address, mayShare, actions, onClose }: HostShareProps) {
  const t = useTranslations('hostPage.dialogs.share')
  if (mayShare) {
    const items = open ? [{ kind: 'document' as const, ...document }] : null
    return <ShareDialog {...{ items, actions, address, onClose }} overEditor />
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('title', { name: document.name })}
      description={t('text')}
    >
      <CopyLink label={t('link')} address={address} />
    </Dialog>
  )
}
