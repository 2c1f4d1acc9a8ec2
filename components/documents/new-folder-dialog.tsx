'use client'

import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { DocumentActions } from './document-item'

export interface NewFolderDialogProps {
  open: boolean
  /** The folder that it is made in. */
  parent: { id: string | null; name: string }
  action: DocumentActions['createFolder']
  onMade?: ((folder: { id: string; name: string }) => void) | undefined
  onClose: () => void
}

/** Asks for the name of a new folder. */
export function NewFolderDialog({ open, parent, action, onMade, onClose }: NewFolderDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="New folder"
      description={`It will be in “${parent.name}”.`}
    >
      <ActionForm
        action={action}
        hidden={{ parentId: parent.id ?? '' }}
        onDone={(folder) => {
          onClose()
          onMade?.(folder)
        }}
        className="flex flex-col gap-4"
      >
        <TextField
          name="name"
          label="Name"
          defaultValue="Untitled folder"
          ref={(input) => input?.select()}
          autoComplete="off"
          spellCheck={false}
        />
        <DialogFooter>
          <Button data-dialog-cancel onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton>Create</SubmitButton>
        </DialogFooter>
      </ActionForm>
    </Dialog>
  )
}
