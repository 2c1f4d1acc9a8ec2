import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import { UsernameField } from '#components/ui/username-field'
import type { FormAction } from '#lib/action-result'

/** Changes the person's password; the current one proves who sits there. */
export function PasswordForm({ email, action }: { email: string; action: FormAction }) {
  const t = useTranslations('profile.password')
  return (
    <ActionForm action={action} className="flex flex-col items-start gap-4 p-4">
      <UsernameField email={email} />
      <TextField
        label={t('current')}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        className="w-full max-w-sm"
      />
      <TextField
        label={t('new')}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={t('hint')}
        minLength={12}
        maxLength={1024}
        required
        className="w-full max-w-sm"
      />
      <SubmitButton variant="secondary">{t('change')}</SubmitButton>
    </ActionForm>
  )
}
