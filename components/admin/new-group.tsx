'use client'

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'

/** The button that makes a group, and its form. */
export function NewGroup({ create }: { create: FormAction }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        New group
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="New group">
        <ActionForm action={create} className="flex flex-col gap-4">
          <TextField name="name" label="Name" maxLength={100} autoComplete="off" required />
          <DialogFooter>
            <Button data-dialog-cancel onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <SubmitButton>Create</SubmitButton>
          </DialogFooter>
        </ActionForm>
      </Dialog>
    </>
  )
}
