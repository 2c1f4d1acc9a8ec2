import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AcceptInvitation } from '#components/public/accept-invitation'
import { InvitationOver } from '#components/public/invitation-over'
import { currentAuth } from '#server/auth/current-auth'
import { findInvitation } from '#server/auth/invitations'
import { currentViewer } from '#server/auth/viewer'
import { accept } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('entry.invitation')
  return { title: t('page'), robots: { index: false, follow: false } }
}

export const dynamic = 'force-dynamic'

/** Where the link of an invitation leads: who was invited sees by whom and to what, and makes their account. */
export default async function InvitationPage({ params }: PageProps<'/invite/[token]'>) {
  const { token } = await params
  const auth = await currentAuth()
  const invitation = (await findInvitation(auth, token)) ?? notFound()
  const { state, email } = invitation
  if (state !== 'open') return <InvitationOver state={state} email={email} />
  const viewer = await currentViewer()
  return (
    <AcceptInvitation
      action={accept}
      token={token}
      invitation={invitation}
      host={new URL(auth.publicUrl).host}
      provider={auth.oidc?.name}
      signedInAs={viewer?.name ?? null}
    />
  )
}
