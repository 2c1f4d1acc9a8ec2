'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { Checkbox } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'

/** A type that several editors open. */
export interface SharedType {
  extension: string
  /** This editor only shows it. */
  showsOnly: boolean
  /** It is the first choice now. */
  first: boolean
  /** Which other editor is the first choice. */
  other: string | null
}

export interface FirstForProps {
  open: boolean
  onClose(): void
  editor: { id: string; name: string; shared: SharedType[] }
  action: FormAction
}

/** Which types an editor opens before all others that could. */
export function FirstFor({ open, onClose, editor, action }: FirstForProps) {
  const t = useTranslations('adminPeople')
  const router = useRouter()
  const box = useRef<HTMLFieldSetElement>(null)

  function done() {
    onClose()
    router.refresh()
  }

  function checkAll(checked: boolean) {
    for (const input of box.current?.querySelectorAll('input') ?? []) input.checked = checked
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="md"
      title={t('editors.firstFor.title', { name: editor.name })}
      description={t('editors.firstFor.description')}
    >
      <ActionForm
        action={action}
        className="flex flex-col gap-3"
        hidden={{ editorId: editor.id, name: editor.name }}
        onDone={done}
      >
        <div className="flex gap-2">
          <Button size="sm" onClick={() => checkAll(true)}>
            {t('editors.firstFor.all')}
          </Button>
          <Button size="sm" onClick={() => checkAll(false)}>
            {t('editors.firstFor.none')}
          </Button>
        </div>
        <fieldset
          ref={box}
          className="grid max-h-80 grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-3 gap-y-2 overflow-y-auto rounded-md border border-line p-3"
        >
          <legend className="sr-only">{t('editors.firstFor.types')}</legend>
          {editor.shared.map(({ extension, showsOnly, first, other }) => (
            <Checkbox
              key={extension}
              name="extension"
              value={extension}
              label={extension}
              hint={
                other === null
                  ? showsOnly
                    ? t('editors.firstFor.showsOnly')
                    : undefined
                  : t('editors.firstFor.now', { editor: other })
              }
              defaultChecked={first}
            />
          ))}
        </fieldset>
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
