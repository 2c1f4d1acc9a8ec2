'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'

/** Asks for a mail with a link. What is said afterwards does not tell whether there is such an account. */
export function ForgotForm({ action }: { action: FormAction }) {
  const t = useTranslations('entry.forgotten')
  const [sent, setSent] = useState(false)
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      {sent ? (
        <p role="status" className="text-pretty">
          {t('sent')}
        </p>
      ) : (
        <ActionForm action={action} className="flex flex-col gap-4" onDone={() => setSent(true)}>
          <TextField
            label={t('email')}
            name="email"
            type="email"
            autoComplete="username"
            hint={t('emailHint')}
            required
            autoFocus
          />
          <SubmitButton className="w-full">{t('submit')}</SubmitButton>
        </ActionForm>
      )}
      <p className="mt-3 text-center">
        <Link href={routes.signIn} className="rounded-sm text-link hover:underline">
          {t('back')}
        </Link>
      </p>
    </div>
  )
}
