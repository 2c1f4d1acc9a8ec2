'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { Checkbox, TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { DocumentActions, DocumentItem } from './document-item'
import { useTypedName } from './use-typed-name'

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
  const t = useTranslations('documents.dialogs.rename')
  return (
    <Dialog open={item !== null} onClose={onClose} title={t('title')}>
      {item !== null && <RenameForm {...{ item, actions, onClose }} />}
    </Dialog>
  )
}

function RenameForm({ item, actions, onClose }: RenameDialogProps & { item: RenamedItem }) {
  const t = useTranslations('documents.dialogs')
  const { id, name } = item
  const extension = item.kind === 'document' ? item.extension : ''
  const { typed, setTyped, box, end, otherEnd } = useTypedName(name, extension)
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
          label={t('rename.name')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          hint={otherEnd ? t('rename.endAdded', { end }) : undefined}
        />
        {otherEnd && (
          <Checkbox
            name="changeExtension"
            label={t('rename.changeType', { end })}
            hint={t('rename.changeTypeHint')}
          />
        )}
      </div>
      <DialogFooter>
        <Button data-dialog-cancel onClick={onClose}>
          {t('cancel')}
        </Button>
        <SubmitButton>{t('rename.rename')}</SubmitButton>
      </DialogFooter>
    </ActionForm>
  )
}
