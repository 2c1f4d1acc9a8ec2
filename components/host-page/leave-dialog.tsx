import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'

export interface LeaveDialogProps {
  open: boolean
  onStay(): void
  onLeave(): void
}

/** Asked when a person goes back while edits could not be saved. */
export function LeaveDialog({ open, onStay, onLeave }: LeaveDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onStay}
      title="Some edits are not saved"
      description="The editor could not save everything. If you stay, you can try again or download your copy; if you leave, what is not saved may be lost."
    >
      <DialogFooter>
        <Button data-dialog-cancel variant="primary" onClick={onStay}>
          Stay
        </Button>
        <Button variant="danger" onClick={onLeave}>
          Leave anyway
        </Button>
      </DialogFooter>
    </Dialog>
  )
}
