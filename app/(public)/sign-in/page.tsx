import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { SignInForm } from '#components/public/sign-in-form'
import { Banner } from '#components/ui/banner'
import { routes } from '#lib/routes'
import { currentAuth } from '#server/auth/current-auth'
import { safePath } from '#server/auth/safe-path'
import { needsSetUp } from '#server/auth/set-up-code'
import { currentViewer } from '#server/auth/viewer'
import { signIn } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entry.signIn')
  return { title: t('title') }
}

const text = z.string().optional().catch(undefined)
const schema = z.object({ next: text, callbackUrl: text, error: text, changed: text })

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, callbackUrl, error, changed } = schema.parse(await searchParams)
  const auth = await currentAuth()
  // next-auth names the way back by its whole address.
  const back = callbackUrl?.startsWith(`${auth.publicUrl}/`)
    ? callbackUrl.slice(auth.publicUrl.length)
    : undefined
  const target = safePath(next ?? back)
  if (await currentViewer()) redirect(target)
  if (await needsSetUp(auth)) redirect(routes.setUp)
  const t = await getTranslations('entry')
  return (
    <>
      <h1 className="mb-4 text-center font-semibold text-xl tracking-tight">{t('signIn.title')}</h1>
      {error !== undefined && (
        <Banner tone="danger" role="alert" className="mb-4">
          {t(`signInErrors.${problemOf(error)}`)}
        </Banner>
      )}
      {changed !== undefined && (
        <Banner tone="success" role="status" className="mb-4">
          {t('signIn.changed')}
        </Banner>
      )}
      <SignInForm
        action={signIn}
        next={target}
        provider={auth.oidc?.name}
        forgotten={auth.mails ? routes.forgotPassword : null}
      />
    </>
  )
}

/** What next-auth and the linking of accounts report by a word in the address: a key of `entry.signInErrors`. */
function problemOf(error: string) {
  switch (error) {
    case 'disabled':
    case 'AccessDenied':
      return 'disabled'
    case 'no-email':
      return 'noEmail'
    case 'email-taken':
      return 'emailTaken'
    case 'email-invited':
      return 'emailInvited'
    case 'over':
      return 'over'
    case 'second-step':
      return 'secondStep'
    case 'throttled':
      return 'throttled'
    case 'CredentialsSignin':
      return 'wrong'
    case 'OAuthSignin':
      return 'unreachable'
    default:
      return 'other'
  }
}
