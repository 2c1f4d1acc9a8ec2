'use client'

import { TextField } from '#components/ui/field'
import type { FormAction } from '#lib/action-result'
import { AddDialog } from './add-dialog'

/** The button that makes a group, and its form. */
export function NewGroup({ create }: { create: FormAction }) {
  return (
    <AddDialog title="New group" action={create}>
      <TextField name="name" label="Name" maxLength={100} autoComplete="off" required />
    </AddDialog>
  )
}
