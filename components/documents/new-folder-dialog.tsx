'use client'

import { useTranslations } from 'next-intl'
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
  const t = useTranslations('documents.dialogs')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('newFolder.title')}
      description={t('newFolder.where', { name: parent.name })}
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
          label={t('newFolder.name')}
          defaultValue={t('newFolder.untitled')}
          ref={(input) => input?.select()}
          autoComplete="off"
          spellCheck={false}
        />
        <DialogFooter>
          <Button data-dialog-cancel onClick={onClose}>
            {t('cancel')}
          </Button>
          <SubmitButton>{t('newFolder.create')}</SubmitButton>
        </DialogFooter>
      </ActionForm>
    </Dialog>
  )
}
