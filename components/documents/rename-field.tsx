'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useContext } from 'react'
import { useFormStatus } from 'react-dom'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { FormContext } from '#components/ui/form-context'
import type { DocumentActions, ListedItem } from './document-item'
import { useTypedName } from './use-typed-name'

export interface RenameFieldProps {
  item: ListedItem
  actions: Pick<DocumentActions, 'rename' | 'renameFolder'>
  /** @param byKey the focus was in the field, and has nowhere to go */
  onClose(byKey: boolean): void
}

/**
 * In place of a name: takes a new one. Enter saves it, and so does going elsewhere; Escape puts the old one back. The
 * type of a document stays.
 */
export function RenameField({ item, actions, onClose }: RenameFieldProps) {
  const isFolder = item.kind === 'folder'
  return (
    <ActionForm
      action={isFolder ? actions.renameFolder : actions.rename}
      hidden={isFolder ? { folderId: item.id } : { documentId: item.id }}
      onDone={() => onClose(document.activeElement?.closest('form') !== null)}
      className="min-w-0 flex-1 py-1"
    >
      <NameInput item={item} onClose={onClose} />
    </ActionForm>
  )
}

function NameInput({ item, onClose }: Omit<RenameFieldProps, 'actions'>) {
  const t = useTranslations('documents.dialogs.rename')
  const { pending } = useFormStatus()
  const refused = useContext(FormContext).values.name
  const extension = item.kind === 'document' ? item.extension : ''
  const { typed, setTyped, box, end, otherEnd } = useTypedName(item.name, extension)
  const unchanged = typed.trim() === '' || typed.trim() === item.name

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape') onClose(true)
    if (event.key === 'Enter' && unchanged) {
      event.preventDefault()
      onClose(true)
    }
  }
  return (
    <div ref={box}>
      <TextField
        name="name"
        label={t('name')}
        hideLabel
        value={typed}
        readOnly={pending}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={({ currentTarget: { form } }) => {
          if (pending || !document.hasFocus()) return
          // What was refused once is not tried again by itself.
          if (unchanged || typed === refused) onClose(false)
          else form?.requestSubmit()
        }}
        autoComplete="off"
        spellCheck={false}
        hint={otherEnd ? t('endStays', { end }) : undefined}
      />
    </div>
  )
}
