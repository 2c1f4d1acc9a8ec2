'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormAction } from '#lib/action-result'
import { ActionForm } from './action-form'
import { Button } from './button'
import { Dialog, DialogFooter } from './dialog'
import { ReasonField } from './reason-field'
import { SubmitButton } from './submit-button'

export interface ConfirmDialogProps<T> {
  open: boolean
  onClose: () => void
  /** Names the act and its object: «Delete “Plan.docx” for good?» */
  title: string
  /** What will happen, and what becomes of the data. */
  description: ReactNode
  /** The verb of the button: «Delete for good». */
  confirmLabel: string
  /** Of the button that closes it: «Cancel» unless told otherwise. */
  closeLabel?: string | undefined
  tone?: 'danger' | 'primary'
  action: FormAction<T>
  /** Sent with the form: the ids. */
  hidden: Record<string, string>
  /** Asks for a reason, sent as `reason`. Without a hint of its own it says where the reason goes. */
  reason?: { label?: string; hint?: string; required?: boolean } | undefined
  /** After it was done; the dialog closes by itself. */
  onDone?: ((value: T) => void) | undefined
  /** More fields. */
  children?: ReactNode
}

/** Asks before an act that cannot be undone, runs it, shows a refusal, and closes when it is done. */
export function ConfirmDialog<T>(props: ConfirmDialogProps<T>) {
  const { open, onClose, title, description, tone = 'danger', reason } = props
  const t = useTranslations('common.confirmDialog')
  return (
    <Dialog open={open} onClose={onClose} title={title} description={description}>
      <ActionForm
        action={props.action}
        hidden={props.hidden}
        className="flex flex-col gap-4"
        onDone={(value) => {
          onClose()
          props.onDone?.(value)
        }}
      >
        {props.children}
        {reason && <ReasonField {...reason} />}
        <DialogFooter>
          <Button data-dialog-cancel onClick={onClose}>
            {props.closeLabel ?? t('cancel')}
          </Button>
          <SubmitButton variant={tone}>{props.confirmLabel}</SubmitButton>
        </DialogFooter>
      </ActionForm>
    </Dialog>
  )
}
