import { MailX } from 'lucide-react'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

const words = {
  wrong: {
    title: 'This invitation leads nowhere',
    says: 'The link may have been mistyped, or there is a newer one. Look for a later message, or ask who invited you.',
  },
  expired: {
    title: 'This invitation is over',
    says: 'It was good for a week. Ask who invited you for a new link.',
  },
  revoked: {
    title: 'This invitation was taken back',
    says: 'Ask who invited you, if you think that is a mistake.',
  },
  used: {
    title: 'This invitation was used',
    says: 'Somebody has made an account with it. If that was you, sign in. If it was not, tell an admin.',
  },
  known: {
    title: 'You have an account already',
    says: 'Sign in with it.',
  },
} as const

export type InvitationOverProps =
  | { state: 'wrong' }
  | { state: Exclude<keyof typeof words, 'wrong'>; email: string }

/** Why an invitation leads no further, and what to do. */
export function InvitationOver(props: InvitationOverProps) {
  const { title, says } = words[props.state]
  return (
    <div className="rounded-lg border border-line bg-canvas [&>div]:py-12">
      <EmptyState
        heading="h1"
        icon={<MailX />}
        title={title}
        actions={<ButtonLink href={routes.signIn}>Sign in</ButtonLink>}
      >
        {says}
        {'email' in props && <span className="mt-1 block break-all">{props.email}</span>}
      </EmptyState>
    </div>
  )
}
