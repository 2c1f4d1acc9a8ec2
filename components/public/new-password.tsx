import { useTranslations } from 'next-intl'
import { TextField } from '#components/ui/field'

/** A password that somebody chooses for themselves. */
export function NewPassword({ label }: { label?: string }) {
  const t = useTranslations('entry.newPassword')
  return (
    <TextField
      label={label ?? t('label')}
      name="password"
      type="password"
      autoComplete="new-password"
      hint={t('hint')}
      minLength={12}
      maxLength={1024}
      required
    />
  )
}
