'use client'

import { useRouter } from 'next/navigation'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { Checkbox } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'

export interface EditorOffersProps {
  open: boolean
  onClose(): void
  editor: {
    id: string
    name: string
    kind: string
    containers: boolean
    writeRelative: boolean
    takesFreeLock: boolean
  }
  action: FormAction
}

/** What an office server may do besides opening documents. */
export function EditorOffers({ open, onClose, editor, action }: EditorOffersProps) {
  const router = useRouter()

  function done() {
    onClose()
    router.refresh()
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`What ${editor.name} is offered`}
      description="What is not offered is neither advertised to it nor answered. Documents that are open learn of it when they are opened again."
    >
      <ActionForm action={action} className="flex flex-col gap-4" onDone={done}>
        <input type="hidden" name="editorId" value={editor.id} />
        <input type="hidden" name="name" value={editor.name} />
        <Checkbox
          name="writeRelative"
          label="Make new files beside a document"
          hint="Save As, and converting files of older formats."
          defaultChecked={editor.writeRelative}
        />
        <Checkbox
          name="containers"
          label="Browse folders"
          hint="Only Office’s mobile apps ask for it."
          defaultChecked={editor.containers}
        />
        {editor.kind === 'collabora' && (
          <Checkbox
            name="takesFreeLock"
            label="Let a save take a free lock"
            hint="When somebody opens a document to read and a writer joins them, Collabora never locks it, and the writer’s saves are refused and kept aside. With this, a save made from the newest version takes the lock for half an hour."
            defaultChecked={editor.takesFreeLock}
          />
        )}
        <DialogFooter>
          <Button data-dialog-cancel onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton>Save</SubmitButton>
        </DialogFooter>
      </ActionForm>
    </Dialog>
  )
}
