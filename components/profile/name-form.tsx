import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'

/** Changes what the person is called. */
export function NameForm({ name, action }: { name: string; action: FormAction }) {
  const t = useTranslations('profile.name')
  return (
    <ActionForm action={action} className="flex flex-col items-start gap-4 p-4">
      <TextField
        label={t('label')}
        hideLabel
        name="name"
        // A new name from the server is a new starting point.
        key={name}
        defaultValue={name}
        autoComplete="name"
        maxLength={100}
        required
        className="w-full max-w-sm"
      />
      <SubmitButton variant="secondary">{t('save')}</SubmitButton>
    </ActionForm>
  )
}
