import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SetUpForm } from '#components/public/set-up-form'
import { routes } from '#lib/routes'
import { currentAuth } from '#server/auth/current-auth'
import { needsSetUp } from '#server/auth/set-up-code'
import { setUp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entry.setUp')
  return { title: t('page') }
}

export default async function SetUpPage() {
  if (!(await needsSetUp(await currentAuth()))) redirect(routes.signIn)
  const t = await getTranslations('entry.setUp')
  return (
    <>
      <h1 className="text-center font-semibold text-xl tracking-tight">{t('title')}</h1>
      <p className="mt-1 mb-4 text-pretty text-center text-muted">{t('text')}</p>
      <SetUpForm action={setUp} />
    </>
  )
}
