'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import type { routes } from '#lib/routes'
import { ProviderButton } from './provider-button'

export interface SignInFormProps {
  action: FormAction
  /** Where to go afterwards. */
  next: string
  /** What the OpenID Connect provider is called, when there is one. */
  provider: string | undefined
  /** Where who forgot their password goes; null: nowhere, an admin sets a new one. */
  forgotten: typeof routes.forgotPassword | null
}

/** The ways to sign in. */
export function SignInForm({ action, next, provider, forgotten }: SignInFormProps) {
  const t = useTranslations('entry.signIn')
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      <ActionForm action={action} hidden={{ next }} className="flex flex-col gap-4">
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
        />
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </ActionForm>
      {forgotten !== null && (
        <p className="mt-3 text-center">
          <Link href={forgotten} className="rounded-sm text-link hover:underline">
            {t('forgotten')}
          </Link>
        </p>
      )}
      {provider !== undefined && (
        <div className="mt-4 border-line border-t pt-4">
          <ProviderButton name={provider} next={next} />
        </div>
      )}
    </div>
  )
}
