import { LoaderCircle } from 'lucide-react'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import type { Restore } from './use-restore'

/** Asks before a version of the open document is restored, and says how it goes. */
export function RestoreDialog({ restore }: { restore: Restore }) {
  const { stage, close, run } = restore
  const version = stage.kind === 'idle' ? 0 : stage.version
  return (
    <Dialog
      open={stage.kind !== 'idle'}
      onClose={close}
      title={stage.kind === 'failed' ? 'Not restored' : `Restore version ${version}?`}
      description={
        stage.kind === 'failed'
          ? stage.message
          : 'The editor saves what is not saved yet and closes. Then the old contents become the newest version, and the document opens again. No version is lost.'
      }
    >
      {stage.kind === 'running' && (
        <p role="status" className="flex items-center gap-2 text-muted">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          Restoring version {version}…
        </p>
      )}
      {stage.kind === 'confirm' && (
        <DialogFooter>
          <Button data-dialog-cancel onClick={close}>
            Cancel
          </Button>
          <Button variant="primary" onClick={run}>
            Restore
          </Button>
        </DialogFooter>
      )}
      {stage.kind === 'failed' && (
        <DialogFooter>
          <Button data-dialog-cancel variant="primary" onClick={close}>
            {stage.gone ? 'Open the document again' : 'Close'}
          </Button>
        </DialogFooter>
      )}
    </Dialog>
  )
}
