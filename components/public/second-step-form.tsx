import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'

export interface SecondStepFormProps {
  action: FormAction
  next: string
  /** Asks for a recovery code instead of the app's. */
  recovery: boolean
}

/** Asks for a code after the password. */
export function SecondStepForm({ action, next, recovery }: SecondStepFormProps) {
  const t = useTranslations('entry.secondStep')
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      <ActionForm
        key={String(recovery)}
        action={action}
        hidden={{ next }}
        className="flex flex-col gap-4"
      >
        {recovery ? (
          <TextField
            label={t('recovery')}
            hint={t('recoveryHint')}
            name="code"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            required
            autoFocus
          />
        ) : (
          <TextField
            label={t('code')}
            hint={t('codeHint')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={10}
            required
            autoFocus
          />
        )}
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </ActionForm>
      <p className="mt-3 text-center">
        <Link
          href={recovery ? routes.secondStep(next) : routes.recoveryCode(next)}
          className="rounded-sm text-link hover:underline"
        >
          {recovery ? t('useApp') : t('useRecovery')}
        </Link>
      </p>
      <p className="mt-4 border-line border-t pt-3 text-center text-muted text-xs">
        {t('lost')}{' '}
        <Link href={routes.signIn} className="rounded-sm text-link underline">
          {t('other')}
        </Link>
      </p>
    </div>
  )
}
