import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { SignInForm } from '#components/public/sign-in-form'
import { Banner } from '#components/ui/banner'
import { routes } from '#lib/routes'
import { currentAuth } from '#server/auth/current-auth'
import { safePath } from '#server/auth/safe-path'
import { needsSetUp } from '#server/auth/set-up-code'
import { currentViewer } from '#server/auth/viewer'
import { signIn } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

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
  return (
    <>
      <h1 className="mb-4 text-center font-semibold text-xl tracking-tight">Sign in</h1>
      {error !== undefined && (
        <Banner tone="danger" role="alert" className="mb-4">
          {explain(error)}
        </Banner>
      )}
      {changed !== undefined && (
        <Banner tone="success" role="status" className="mb-4">
          Your password was changed, and all browsers were signed out. Sign in with the new one.
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

/** What next-auth and the linking of accounts report by a word in the address. */
function explain(error: string): string {
  const again = 'You are not signed in; try again.'
  switch (error) {
    case 'disabled':
    case 'AccessDenied':
      return 'This account is disabled. Ask an admin of this portal.'
    case 'no-email':
      return 'The provider did not tell your e-mail address, without which there is no account. Ask an admin.'
    case 'email-taken':
      return 'There is an account with your e-mail address, and the provider does not vouch that the address is yours. Sign in with your password, or ask an admin.'
    case 'email-invited':
      return 'Your e-mail address is invited, but the provider does not vouch that it is yours. Open the link of the invitation and set a password, or ask an admin.'
    case 'throttled':
      return 'Too many failed attempts. Try again in a quarter of an hour.'
    case 'CredentialsSignin':
      return 'The e-mail address or the password is not right.'
    case 'OAuthSignin':
      return `The sign-in provider cannot be reached at the moment. ${again}`
    default:
      return `The sign-in provider did not confirm who you are. ${again}`
  }
}
