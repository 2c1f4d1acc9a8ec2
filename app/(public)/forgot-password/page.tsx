import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ForgotForm } from '#components/public/forgot-form'
import { currentAuth } from '#server/auth/current-auth'
import { forget } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entry.forgotten')
  return { title: t('title') }
}

export const dynamic = 'force-dynamic'

export default async function ForgotPasswordPage() {
  const { mails } = await currentAuth()
  if (!mails) notFound()
  const t = await getTranslations('entry.forgotten')
  return (
    <>
      <h1 className="mb-4 text-center font-semibold text-xl tracking-tight">{t('title')}</h1>
      <ForgotForm action={forget} />
    </>
  )
}
