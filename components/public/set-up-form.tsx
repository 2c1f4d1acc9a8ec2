import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { NewPassword } from './new-password'

/** Asks for the code of the console and for who the first admin is. */
export function SetUpForm({ action }: { action: FormAction }) {
  const t = useTranslations('entry.setUp')
  return (
    <ActionForm
      action={action}
      className="flex flex-col gap-4 rounded-lg border border-line bg-canvas p-5"
    >
      <TextField
        label={t('code')}
        name="code"
        hint={t('codeHint')}
        placeholder="XXXX-XXXX-XXXX"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        inputClassName="font-mono"
        required
        autoFocus
      />
      <TextField label={t('name')} name="name" autoComplete="name" maxLength={100} required />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        maxLength={254}
        required
      />
      <NewPassword />
      <SubmitButton className="w-full">{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
