'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
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
  const t = useTranslations('adminPeople')
  const router = useRouter()

  function done() {
    onClose()
    router.refresh()
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('editors.offers.title', { name: editor.name })}
      description={t('editors.offers.description')}
    >
      <ActionForm action={action} className="flex flex-col gap-4" onDone={done}>
        <input type="hidden" name="editorId" value={editor.id} />
        <input type="hidden" name="name" value={editor.name} />
        <Checkbox
          name="writeRelative"
          label={t('editors.offers.writeRelative')}
          hint={t('editors.offers.writeRelativeHint')}
          defaultChecked={editor.writeRelative}
        />
        <Checkbox
          name="containers"
          label={t('editors.offers.containers')}
          hint={t('editors.offers.containersHint')}
          defaultChecked={editor.containers}
        />
        {editor.kind === 'collabora' && (
          <Checkbox
            name="takesFreeLock"
            label={t('editors.offers.takesFreeLock')}
            hint={t('editors.offers.takesFreeLockHint')}
            defaultChecked={editor.takesFreeLock}
          />
        )}
        <DialogFooter>
          <Button data-dialog-cancel onClick={onClose}>
            {t('words.cancel')}
          </Button>
          <SubmitButton>{t('words.save')}</SubmitButton>
        </DialogFooter>
      </ActionForm>
    </Dialog>
  )
}
