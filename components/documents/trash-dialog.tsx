import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/ui/confirm-dialog'

export interface TrashDialogProps {
  /** Null: nothing is asked. */
  items: readonly { name: string }[] | null
  onTrash: (reason: string) => void
  onClose: () => void
}

/** Asks an admin why they move what somebody else owns to the trash. */
export function TrashDialog({ items, onTrash, onClose }: TrashDialogProps) {
  const t = useTranslations('documents.dialogs.trashing')
  const [first] = items ?? []
  if (items === null || first === undefined) return null
  const several = items.length > 1
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={
        several ? t('several', { count: String(items.length) }) : t('one', { name: first.name })
      }
      description={several ? t('textSeveral') : t('text')}
      confirmLabel={t('confirm')}
      action={async (_, form) => {
        onTrash(String(form.get('reason') ?? ''))
        return { kind: 'done', value: undefined, message: null }
      }}
      hidden={{}}
      reason={{}}
    />
  )
}
