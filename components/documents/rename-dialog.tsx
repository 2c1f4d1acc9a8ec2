'use client'

import { useEffect, useRef, useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { Checkbox, TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { DocumentActions, DocumentItem } from './document-item'

type RenamedItem =
  | (Pick<DocumentItem, 'id' | 'name' | 'extension'> & { kind: 'document' })
  | { kind: 'folder'; id: string; name: string }

export interface RenameDialogProps {
  /** Null: closed. */
  item: RenamedItem | null
  actions: Pick<DocumentActions, 'rename' | 'renameFolder'>
  onClose: () => void
}

/** Asks for a new name. The type of a document stays unless the person says otherwise. */
export function RenameDialog({ item, actions, onClose }: RenameDialogProps) {
  return (
    <Dialog open={item !== null} onClose={onClose} title="Rename">
      {item !== null && <RenameForm {...{ item, actions, onClose }} />}
    </Dialog>
  )
}

function RenameForm({ item, actions, onClose }: RenameDialogProps & { item: RenamedItem }) {
  const { id, name } = item
  const extension = item.kind === 'document' ? item.extension : ''
  const [typed, setTyped] = useState(name)
  const box = useRef<HTMLDivElement>(null)
  const end = extension === '' ? '' : `.${extension}`
  const otherEnd = end !== '' && !typed.trim().toLowerCase().endsWith(end)

  useEffect(() => {
    const input = box.current?.querySelector('input')
    input?.focus()
    input?.setSelectionRange(0, name.length - end.length)
  }, [name, end])

  return (
    <ActionForm
      action={item.kind === 'folder' ? actions.renameFolder : actions.rename}
      hidden={item.kind === 'folder' ? { folderId: id } : { documentId: id }}
      onDone={onClose}
      className="flex flex-col gap-4"
    >
      <div ref={box} className="flex flex-col gap-3">
        <TextField
          name="name"
          label="Name"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          hint={otherEnd ? `${end} is added at the end unless you change the type.` : undefined}
        />
        {otherEnd && (
          <Checkbox
            name="changeExtension"
            label={`Change the type: take the name without ${end}`}
            hint="The contents stay as they are. Editors choose by the type and may refuse it."
          />
        )}
      </div>
      <DialogFooter>
        <Button data-dialog-cancel onClick={onClose}>
          Cancel
        </Button>
        <SubmitButton>Rename</SubmitButton>
      </DialogFooter>
    </ActionForm>
  )
}
