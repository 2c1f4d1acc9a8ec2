'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { TextField } from '#components/ui/field'
import type { FormAction } from '#lib/action-result'
import { AddDialog } from './add-dialog'
import { NewPasswordField } from './new-password-field'
import { EmailField, RoleField } from './user-fields'

/** The button that makes an account, and its form. */
export function NewUser({ create }: { create: FormAction }) {
  const router = useRouter()
  return (
    <AddDialog
      title="New user"
      icon={<UserPlus aria-hidden />}
      variant="secondary"
      description="They sign in with this address and password at once. Tell them the password yourself."
      action={create}
      onDone={() => router.refresh()}
    >
      <TextField name="name" label="Name" maxLength={100} autoComplete="off" required />
      <EmailField />
      <NewPasswordField />
      <RoleField />
    </AddDialog>
  )
}
