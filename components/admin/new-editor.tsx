'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { SelectField, TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { editorKind } from './editor-kind'

const kinds = ['onlyoffice', 'collabora', 'microsoft', 'other'] as const

/** The button that registers an office server, and its form. */
export function NewEditor({ add }: { add: FormAction<{ id: string }> }) {
  const t = useTranslations('adminPeople')
  const [open, setOpen] = useState(false)
  const router = useRouter()

  function done({ id }: { id: string }) {
    setOpen(false)
    router.push(routes.admin.editorAdded(id))
  }

  return (
    <>
      <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {t('editors.newEditor.title')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('editors.newEditor.title')}
        description={t('editors.newEditor.description')}
      >
        <ActionForm action={add} className="flex flex-col gap-4" onDone={done}>
          <TextField
            name="name"
            label={t('words.name')}
            hint={t('editors.newEditor.nameHint')}
            maxLength={80}
            required
          />
          <SelectField name="kind" label={t('editors.newEditor.product')} defaultValue="">
            <option value="">{t('editors.newEditor.byDiscovery')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {editorKind(kind, t)}
              </option>
            ))}
          </SelectField>
          <TextField
            name="discoveryUrl"
            type="url"
            label={t('editors.newEditor.address')}
            placeholder="https://office.example.org"
            hint={t('editors.newEditor.addressHint')}
            maxLength={2000}
            required
          />
          <DialogFooter>
            <Button data-dialog-cancel onClick={() => setOpen(false)}>
              {t('words.cancel')}
            </Button>
            <SubmitButton>{t('editors.newEditor.confirm')}</SubmitButton>
          </DialogFooter>
        </ActionForm>
      </Dialog>
    </>
  )
}
