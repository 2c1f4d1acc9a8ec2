import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import type { DocumentActions, ListedItem } from './document-item'

export interface LeaveDialogProps {
  item: ListedItem | null
  action: DocumentActions['leave']
  onClose: () => void
  /** Before the list is read again. */
  onDone: (item: ListedItem) => void
}

/** Asks before somebody gives up what was shared with them. */
export function LeaveDialog({ item, action, onClose, onDone }: LeaveDialogProps) {
  const t = useTranslations('documents.dialogs.leave')
  if (item === null) return null
  const { kind, id, name } = item
  const owner = item.owner?.name ?? t('itsOwner')
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('title', { name })}
      description={t(kind, { owner })}
      confirmLabel={t('remove')}
      action={action}
      hidden={{ kind, id }}
      onDone={() => onDone(item)}
    />
  )
}
