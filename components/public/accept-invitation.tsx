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
  const { action, token, invitation, host, provider, signedInAs } = props
  const { email, name, role, groups, invitedBy } = invitation
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      <h1 className="break-words font-semibold text-lg">{invitedBy} invites you</h1>
      <p className="mt-1 mb-4 text-pretty break-words text-muted">
        To share and edit documents at {host}
        {role === 'admin' && ', as an admin'}
        {groups.length > 0 && `, in ${groups.length === 1 ? 'the group' : 'the groups'} `}
        {groups.map((group) => `“${group}”`).join(', ')}.
      </p>
      {signedInAs !== null && (
        <Banner className="mb-4">
          You are signed in as {signedInAs}. Going on signs this browser in as who is invited.
        </Banner>
      )}
      {provider !== undefined && (
        <div className="mb-4 border-line border-b pb-4">
          <ProviderButton name={provider} next="/documents" />
          <p className="mt-1.5 text-muted text-xs">With your address {email}.</p>
        </div>
      )}
      <ActionForm action={action} hidden={{ token }} className="flex flex-col gap-4">
        <TextField
          label="E-mail address"
          type="email"
          value={email}
          autoComplete="username"
          readOnly
        />
        <TextField
          label="Your name"
          name="name"
          hint="What others see beside your edits."
          defaultValue={name}
          autoComplete="name"
          maxLength={100}
          required
        />
        <NewPassword />
        <SubmitButton className="w-full">Make my account</SubmitButton>
      </ActionForm>
    </div>
  )
}
