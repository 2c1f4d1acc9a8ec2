import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewPassword } from '#components/public/new-password'
import { ActionForm } from '#components/ui/action-form'
import { SubmitButton } from '#components/ui/submit-button'
import { UsernameField } from '#components/ui/username-field'
import { currentAuth } from '#server/auth/current-auth'
import { findReset } from '#server/auth/forgotten-password'
import { reset } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entry.reset')
  return { title: t('title'), robots: { index: false, follow: false } }
}

export const dynamic = 'force-dynamic'

/** Where the link of a mail leads: its reader sets a new password. */
export default async function ResetPasswordPage({ params }: PageProps<'/reset-password/[token]'>) {
  const { token } = await params
  const found = (await findReset(await currentAuth(), token)) ?? notFound()
  const t = await getTranslations('entry.reset')
  return (
    <>
      <h1 className="text-center font-semibold text-xl tracking-tight">{t('title')}</h1>
      <p className="mt-1 mb-4 break-words text-center text-muted">
        {t('for', { email: found.email })}
      </p>
      <ActionForm
        action={reset}
        hidden={{ token }}
        className="flex flex-col gap-4 rounded-lg border border-line bg-canvas p-5"
      >
        <UsernameField email={found.email} />
        <NewPassword label={t('label')} />
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </ActionForm>
    </>
  )
}
