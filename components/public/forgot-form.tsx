'use client'

import Link from 'next/link'
import { useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'

/** Asks for a mail with a link. What is said afterwards does not tell whether there is such an account. */
export function ForgotForm({ action }: { action: FormAction }) {
  const [sent, setSent] = useState(false)
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      {sent ? (
        <p role="status" className="text-pretty">
          If there is an account with this address and a password, a mail with a link is on its way.
          The link is good for an hour. Look among the unwanted mail, too.
        </p>
      ) : (
        <ActionForm action={action} className="flex flex-col gap-4" onDone={() => setSent(true)}>
          <TextField
            label="E-mail address"
            name="email"
            type="email"
            autoComplete="username"
            hint="A link to set a new password is mailed there."
            required
            autoFocus
          />
          <SubmitButton className="w-full">Mail me a link</SubmitButton>
        </ActionForm>
      )}
      <p className="mt-3 text-center">
        <Link href={routes.signIn} className="rounded-sm text-link hover:underline">
          Back to signing in
        </Link>
      </p>
    </div>
  )
}
