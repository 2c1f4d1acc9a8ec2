import { useTranslations } from 'next-intl'
import { ConfirmDialog, type ConfirmDialogProps } from '#components/ui/confirm-dialog'
import { TextField } from '#components/ui/field'

/** A confirm dialog that asks for the person's password, sent as `password`. */
export function PasswordDialog<T>({
  email,
  ...rest
}: Omit<ConfirmDialogProps<T>, 'hidden' | 'children'> & { email: string }) {
  const t = useTranslations('profile.secondStep')
  return (
    <ConfirmDialog {...rest} hidden={{}}>
      {/* For password managers: whose password it is. */}
      <input
        type="email"
        value={email}
        autoComplete="username"
        readOnly
        hidden
        aria-hidden
        tabIndex={-1}
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        data-autofocus
        required
      />
    </ConfirmDialog>
  )
}
