import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import type { Restore } from './use-restore'

/** Asks before a version of the open document is restored, and says how it goes. */
export function RestoreDialog({ restore }: { restore: Restore }) {
  const t = useTranslations('hostPage.dialogs.restore')
  const { stage, close, run } = restore
  const version = stage.kind === 'idle' ? '0' : String(stage.version)
  return (
    <Dialog
      open={stage.kind !== 'idle'}
      onClose={close}
      title={stage.kind === 'failed' ? t('failed') : t('title', { version })}
      description={stage.kind === 'failed' ? stage.message : t('text')}
    >
      {stage.kind === 'running' && (
        <p role="status" className="flex items-center gap-2 text-muted">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {t('running', { version })}
        </p>
      )}
      {stage.kind === 'confirm' && (
        <DialogFooter>
          <Button data-dialog-cancel onClick={close}>
            {t('cancel')}
          </Button>
          <Button variant="primary" onClick={run}>
            {t('restore')}
          </Button>
        </DialogFooter>
      )}
      {stage.kind === 'failed' && (
        <DialogFooter>
          <Button data-dialog-cancel variant="primary" onClick={close}>
            {t(stage.gone ? 'openAgain' : 'close')}
          </Button>
        </DialogFooter>
      )}
    </Dialog>
  )
}
