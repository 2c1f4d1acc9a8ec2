import { useTranslations } from 'next-intl'
import { ConfirmDialog, type ConfirmDialogProps } from '#components/ui/confirm-dialog'
import { TextField } from '#components/ui/field'
import { UsernameField } from '#components/ui/username-field'

/** A confirm dialog that asks for the person's password, sent as `password`. */
export function PasswordDialog<T>({
  email,
  ...rest
}: Omit<ConfirmDialogProps<T>, 'hidden' | 'children'> & { email: string }) {
  const t = useTranslations('profile.secondStep')
  return (
    <ConfirmDialog {...rest} hidden={{}}>
      <UsernameField email={email} />
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
