import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ForgotForm } from '#components/public/forgot-form'
import { currentAuth } from '#server/auth/current-auth'
import { forget } from './actions'

export const metadata: Metadata = { title: 'Forgot your password?' }

export const dynamic = 'force-dynamic'

export default async function ForgotPasswordPage() {
  const { mails } = await currentAuth()
  if (!mails) notFound()
  return (
    <>
      <h1 className="mb-4 text-center font-semibold text-xl tracking-tight">
        Forgot your password?
      </h1>
      <ForgotForm action={forget} />
    </>
  )
}
