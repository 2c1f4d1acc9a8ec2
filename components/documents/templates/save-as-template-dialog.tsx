'use client'

import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { TextField } from '#components/ui/field'
import type { FormAction } from '#lib/action-result'
import { mostTemplateWords } from '#lib/templates'

export interface SaveAsTemplateDialogProps {
  document: { id: string; name: string }
  open: boolean
  action: FormAction
  onClose: () => void
}

/** Asks what the template is called that a document becomes. */
export function SaveAsTemplateDialog(props: SaveAsTemplateDialogProps) {
  const t = useTranslations('documents.templates')
  const { id, name } = props.document
  const dot = name.lastIndexOf('.')
  return (
    <ConfirmDialog
      open={props.open}
      onClose={props.onClose}
      title={t('saveAs.title', { name })}
      description={t('saveAs.description')}
      confirmLabel={t('saveAs.confirm')}
      tone="primary"
      action={props.action}
      hidden={{ documentId: id }}
    >
      <TextField
        name="name"
        label={t('saveAs.name')}
        defaultValue={(dot > 0 ? name.slice(0, dot) : name).slice(0, mostTemplateWords.name)}
        maxLength={mostTemplateWords.name}
        autoComplete="off"
        required
      />
      <TextField
        name="description"
        label={t('saveAs.words')}
        maxLength={mostTemplateWords.description}
        autoComplete="off"
      />
    </ConfirmDialog>
  )
}
