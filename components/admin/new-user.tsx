'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { SelectField, TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { NewPasswordField } from './new-password-field'

/** The button that makes an account, and its form. */
export function NewUser({ create }: { create: FormAction }) {
  const [open, setOpen] = useState(false)
  const router = useRouter()

  function done() {
    setOpen(false)
    router.refresh()
  }

  return (
    <>
      <Button variant="primary" icon={<UserPlus aria-hidden />} onClick={() => setOpen(true)}>
        New user
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="New user"
        description="They sign in with this address and password at once. Tell them the password yourself."
      >
        <ActionForm action={create} className="flex flex-col gap-4" onDone={done}>
          <TextField name="name" label="Name" maxLength={100} autoComplete="off" required />
          <TextField
            name="email"
            type="email"
            label="E-mail address"
            maxLength={254}
            autoComplete="off"
            required
          />
          <NewPasswordField />
          <SelectField
            name="role"
            label="Role"
            defaultValue="member"
            hint="Admins reach everybody’s documents, locks and accounts."
          >
            <option value="member">Member</option>
            <option value="admin">Admin</option>
          </SelectField>
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
