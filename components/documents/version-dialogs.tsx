import { useTranslations } from 'next-intl'
import { PreviewImage } from '#components/preview/preview-image'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import type { FormAction } from '#lib/action-result'

interface VersionDialogProps {
  open: boolean
  onClose(): void
  document: { id: string; name: string }
  version: { number: number; label: string | null }
}

/** What a version looks like. */
export function PreviewDialog({ document, version: { number }, ...dialog }: VersionDialogProps) {
  const t = useTranslations('documents.versions.actions')
  return (
    <Dialog
      {...dialog}
      title={t('previewTitle', { number: String(number), name: document.name })}
      size="md"
    >
      <PreviewImage
        document={{ ...document, extension: extensionOf(document.name) }}
        version={number}
        className="mt-3 h-[min(32rem,60dvh)] rounded-md border border-line"
      />
    </Dialog>
  )
}

/** Asks for the words by which people find a version again. */
export function LabelDialog({
  document,
  version: { number, label },
  action,
  onDone,
  ...dialog
}: VersionDialogProps & { action: FormAction; onDone(): void }) {
  const t = useTranslations('documents.versions.actions')
  return (
    <ConfirmDialog
      {...dialog}
      title={t('labelTitle', { number: String(number) })}
      description={t('labelText')}
      confirmLabel={t('labelConfirm')}
      tone="primary"
      action={action}
      hidden={{ documentId: document.id, number: String(number) }}
      onDone={onDone}
    >
      <TextField
        name="label"
        label={t('labelField')}
        hint={t('labelHint')}
        defaultValue={label ?? ''}
        maxLength={80}
      />
    </ConfirmDialog>
  )
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
