import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { Banner } from '#components/ui/banner'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { NewPassword } from './new-password'
import { ProviderButton } from './provider-button'

export interface AcceptInvitationProps {
  action: FormAction
  token: string
  invitation: {
    email: string
    name: string
    role: 'admin' | 'member'
    groups: string[]
    invitedBy: string
  }
  /** Under which name people know the portal. */
  host: string
  /** What the OpenID Connect provider is called, when there is one. */
  provider: string | undefined
  /** Who is signed in in this browser. */
  signedInAs: string | null
}

/** The door of an invitation: by whom, to what, and the ways in. */
export function AcceptInvitation(props: AcceptInvitationProps) {
  const t = useTranslations('entry.invitation')
  const { action, token, invitation, host, provider, signedInAs } = props
  const { email, name, role, groups, invitedBy } = invitation
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      <h1 className="break-words font-semibold text-lg">{t('title', { name: invitedBy })}</h1>
      <p className="mt-1 mb-4 text-pretty break-words text-muted">
        {t('text', {
          host,
          role,
          count: groups.length,
          groups: groups.map((name) => t('group', { name })).join(', '),
        })}
      </p>
      {signedInAs !== null && (
        <Banner className="mb-4">{t('signedIn', { name: signedInAs })}</Banner>
      )}
      {provider !== undefined && (
        <div className="mb-4 border-line border-b pb-4">
          <ProviderButton name={provider} next="/documents" />
          <p className="mt-1.5 text-muted text-xs">{t('address', { email })}</p>
        </div>
      )}
      <ActionForm action={action} hidden={{ token }} className="flex flex-col gap-4">
        <TextField label={t('email')} type="email" value={email} autoComplete="username" readOnly />
        <TextField
          label={t('name')}
          name="name"
          hint={t('nameHint')}
          defaultValue={name}
          autoComplete="name"
          maxLength={100}
          required
        />
        <NewPassword />
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
