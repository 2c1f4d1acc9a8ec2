import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { ReasonField } from '#components/ui/reason-field'
import type { Restore } from './use-restore'

/** Asks before a version of the open document is restored, and says how it goes. */
export function RestoreDialog({ restore, asksWhy }: { restore: Restore; asksWhy: boolean }) {
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
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            const reason = readReason(event.currentTarget)
            if (event.currentTarget.reportValidity()) run(reason)
          }}
        >
          {asksWhy && <ReasonField />}
          <DialogFooter>
            <Button data-dialog-cancel onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" variant="primary">
              {t('restore')}
            </Button>
          </DialogFooter>
        </form>
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

/** The field is left without blanks around it, so that it is empty when nothing was said: once the editor is gone it is too late. */
function readReason(form: HTMLFormElement): string | undefined {
  const field = form.elements.namedItem('reason')
  if (!(field instanceof HTMLTextAreaElement)) return undefined
  field.value = field.value.trim()
  return field.value
}
