import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import type { FormAction } from '#lib/action-result'

export interface SignOutDialogProps {
  open: boolean
  onClose: () => void
  signOutEverywhere: FormAction
}

/** Asks before all browsers of a person are signed out, and says what becomes of what is open in them. */
export function SignOutDialog({ open, onClose, signOutEverywhere }: SignOutDialogProps) {
  const t = useTranslations('shell.signOutEverywhere')
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t('question')}
      description={
        <>
          <p>{t('what')}</p>
          <p className="mt-1.5">{t('editors')}</p>
        </>
      }
      confirmLabel={t('verb')}
      tone="primary"
      action={signOutEverywhere}
      hidden={{}}
    />
  )
}
