'use client'

import { MonitorSmartphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SignOutDialog } from '#components/shell/sign-out-dialog'
import { ActionForm } from '#components/ui/action-form'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { RelativeTime } from '#components/ui/relative-time'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'

export interface SessionListProps {
  sessions: readonly {
    id: string
    browser: string
    createdAt: Date
    lastSeenAt: Date
    isThis: boolean
  }[]
  endSession: FormAction
  signOutEverywhere: FormAction
}

/** The browsers in which a person is signed in, each with the way out. */
export function SessionList({ sessions, endSession, signOutEverywhere }: SessionListProps) {
  const t = useTranslations('profile.sessions')
  const everywhere = useTranslations('shell.signOutEverywhere')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-4 py-2.5"
          >
            <MonitorSmartphone aria-hidden className="size-4.5 shrink-0 text-muted" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{session.browser}</span>
                {session.isThis && <Badge tone="success">{t('this')}</Badge>}
              </p>
              <p className="text-muted text-xs">
                {t.rich('times', {
                  used: () => <RelativeTime at={session.lastSeenAt} />,
                  signedIn: () => <RelativeTime at={session.createdAt} />,
                })}
              </p>
            </div>
            <ActionForm action={endSession} hidden={{ session: session.id }}>
              <SubmitButton
                variant="secondary"
                size="sm"
                aria-label={
                  session.isThis ? t('signOutThis') : t('signOutOf', { browser: session.browser })
                }
              >
                {t('signOut')}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <div className="px-4 py-3">
        <Button onClick={() => setAsking(true)}>{everywhere('verb')}</Button>
      </div>
      <SignOutDialog
        open={asking}
        onClose={() => setAsking(false)}
        signOutEverywhere={signOutEverywhere}
      />
    </>
  )
}
