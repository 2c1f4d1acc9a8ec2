'use client'

import { signIn as signInAtProvider } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'

/** The way in through the OpenID Connect provider. */
export function ProviderButton({ name, next }: { name: string; next: string }) {
  const t = useTranslations('entry.signIn')
  const [leaving, setLeaving] = useState(false)
  return (
    <Button
      className="w-full"
      pending={leaving}
      onClick={() => {
        setLeaving(true)
        void signInAtProvider('oidc', { callbackUrl: next })
      }}
    >
      {t('provider', { name })}
    </Button>
  )
}
