'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { SelectField, TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { editorKindWords } from './words'

const kinds = ['onlyoffice', 'collabora', 'microsoft', 'other'] as const

/** The button that registers an office server, and its form. */
export function NewEditor({ add }: { add: FormAction<{ id: string }> }) {
  const [open, setOpen] = useState(false)
  const router = useRouter()

  function done({ id }: { id: string }) {
    setOpen(false)
    router.push(routes.admin.editorAdded(id))
  }

  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        Add an editor
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Add an editor"
        description="Its discovery document is fetched and checked first. When that fails, nothing is stored and you read why. Then its set-up is tested."
      >
        <ActionForm action={add} className="flex flex-col gap-4" onDone={done}>
          <TextField
            name="name"
            label="Name"
            hint="What people choose it by."
            maxLength={80}
            required
          />
          <SelectField name="kind" label="Product" defaultValue="">
            <option value="">What its discovery document shows</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {editorKindWords(kind)}
              </option>
            ))}
          </SelectField>
          <TextField
            name="discoveryUrl"
            type="url"
            label="Discovery address"
            placeholder="https://office.example.org"
            hint="As the portal reaches it. Without a path, /hosting/discovery is added."
            maxLength={2000}
            required
          />
          <DialogFooter>
            <Button data-dialog-cancel onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <SubmitButton>Fetch and add</SubmitButton>
          </DialogFooter>
        </ActionForm>
      </Dialog>
    </>
  )
}
