'use client'

import { signIn as signInAtProvider } from 'next-auth/react'
import { useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'

export interface SignInFormProps {
  action: FormAction
  /** Where to go afterwards. */
  next: string
  /** What the OpenID Connect provider is called, when there is one. */
  provider: string | undefined
}

/** The ways to sign in. */
export function SignInForm({ action, next, provider }: SignInFormProps) {
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      <ActionForm action={action} hidden={{ next }} className="flex flex-col gap-4">
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <SubmitButton className="w-full">Sign in</SubmitButton>
      </ActionForm>
      {provider !== undefined && <ProviderButton name={provider} next={next} />}
    </div>
  )
}

function ProviderButton({ name, next }: { name: string; next: string }) {
  const [leaving, setLeaving] = useState(false)
  return (
    <div className="mt-4 border-line border-t pt-4">
      <Button
        className="w-full"
        pending={leaving}
        onClick={() => {
          setLeaving(true)
          void signInAtProvider('oidc', { callbackUrl: next })
        }}
      >
        Continue with {name}
      </Button>
    </div>
  )
}
