import { MailX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

export type InvitationOverProps =
  | { state: 'wrong' }
  | { state: 'expired' | 'revoked' | 'used' | 'known'; email: string }

/** Why an invitation leads no further, and what to do. */
export function InvitationOver(props: InvitationOverProps) {
  const t = useTranslations('entry.invitationOver')
  return (
    <div className="rounded-lg border border-line bg-canvas [&>div]:py-12">
      <EmptyState
        heading="h1"
        icon={<MailX />}
        title={t(`${props.state}.title`)}
        actions={<ButtonLink href={routes.signIn}>{t('signIn')}</ButtonLink>}
      >
        {t(`${props.state}.says`)}
        {'email' in props && <span className="mt-1 block break-all">{props.email}</span>}
      </EmptyState>
    </div>
  )
}
