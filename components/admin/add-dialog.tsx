'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button, type ButtonVariant } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'

export interface AddDialogProps<T> {
  /** What the button and the dialog are called: «New user». */
  title: string
  icon?: ReactNode
  variant?: ButtonVariant
  description?: string
  /** The verb of the form's button. */
  confirmLabel?: string
  action: FormAction<T>
  /** After it was done; the dialog is closed then. */
  onDone?: (value: T) => void
  /** The fields. */
  children: ReactNode
}

/** A button that adds something, and the dialog with its form. */
export function AddDialog<T>(props: AddDialogProps<T>) {
  const t = useTranslations('adminPeople')
  const { title, icon = <Plus aria-hidden />, variant = 'primary', description } = props
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant={variant} icon={icon} onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog open={open} onClose={close} title={title} description={description}>
        <ActionForm
          action={props.action}
          className="flex flex-col gap-4"
          onDone={(value) => {
            close()
            props.onDone?.(value)
          }}
        >
          {props.children}
          <DialogFooter>
            <Button data-dialog-cancel onClick={close}>
              {t('words.cancel')}
            </Button>
            <SubmitButton>{props.confirmLabel ?? t('words.create')}</SubmitButton>
          </DialogFooter>
        </ActionForm>
      </Dialog>
    </>
  )
}
