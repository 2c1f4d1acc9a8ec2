import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SetUpForm } from '#components/public/set-up-form'
import { routes } from '#lib/routes'
import { currentAuth } from '#server/auth/current-auth'
import { needsSetUp } from '#server/auth/set-up-code'
import { setUp } from './actions'

export const metadata: Metadata = { title: 'Set up' }

export default async function SetUpPage() {
  if (!(await needsSetUp(await currentAuth()))) redirect(routes.signIn)
  return (
    <>
      <h1 className="text-center font-semibold text-xl tracking-tight">Set up this portal</h1>
      <p className="mt-1 mb-4 text-pretty text-center text-muted">
        Create the first account. It is an admin and can add others.
      </p>
      <SetUpForm action={setUp} />
    </>
  )
}
