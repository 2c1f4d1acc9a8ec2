import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'

export interface LeaveDialogProps {
  open: boolean
  /** Whether a save was refused, and kept. */
  kept: boolean
  onStay(): void
  onLeave(): void
}

/** Asked when a person goes back while edits could not be saved. */
export function LeaveDialog({ open, kept, onStay, onLeave }: LeaveDialogProps) {
  const t = useTranslations('hostPage.dialogs.leave')
  return (
    <Dialog open={open} onClose={onStay} title={t('title')} description={t(kept ? 'kept' : 'text')}>
      <DialogFooter>
        <Button data-dialog-cancel variant="primary" onClick={onStay}>
          {t('stay')}
        </Button>
        <Button variant="danger" onClick={onLeave}>
          {t('leave')}
        </Button>
      </DialogFooter>
    </Dialog>
  )
}
