import type { Metadata } from 'next'
import { signOutEverywhere } from '#app/session-actions'
import { MailForm } from '#components/profile/mail-form'
import { NameForm } from '#components/profile/name-form'
import { PasswordForm } from '#components/profile/password-form'
import { SessionList } from '#components/profile/session-list'
import { StorageMeter } from '#components/profile/storage-meter'
import { PageHeader } from '#components/ui/page-header'
import { Panel } from '#components/ui/panel'
import { describeBrowser } from '#lib/describe-browser'
import { currentAuth } from '#server/auth/current-auth'
import { signInMeans } from '#server/auth/profile'
import { listSessions } from '#server/auth/sessions'
import { requireSession } from '#server/auth/viewer'
import { readMailChoice } from '#server/documents/notifications/mail-choice'
import { storageUse } from '#server/documents/storage-use'
import { runtime } from '#server/runtime'
import { endSession, saveMailKinds, saveName, savePassword } from './actions'

export const metadata: Metadata = { title: 'Profile' }

export default async function ProfilePage() {
  const { viewer, sessionId } = await requireSession()
  const auth = await currentAuth()
  const { portal } = await runtime()
  const [means, sessions, use, mailed] = await Promise.all([
    signInMeans(auth, viewer.id),
    listSessions(auth, viewer.id),
    storageUse(portal, viewer),
    readMailChoice(portal, viewer),
  ])
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <PageHeader title="Profile" description={viewer.email} />
      <Panel title="Name" description="What others see beside your edits and locks.">
        <NameForm name={viewer.name} action={saveName} />
      </Panel>
      {means.password ? (
        <Panel title="Password" description="Changing it ends all of your other sessions.">
          <PasswordForm email={viewer.email} action={savePassword} />
        </Panel>
      ) : (
        <Panel title="Password">
          <p className="px-4 py-3 text-muted">
            You have none here. You sign in through {auth.oidc?.name ?? 'a sign-in provider'}.
          </p>
        </Panel>
      )}
      <Panel
        title="Storage"
        description="All versions of your documents count, those in the trash too, and saves that were refused."
      >
        <StorageMeter used={use.used} quota={use.quota} />
      </Panel>
      {portal.mails && (
        <Panel
          anchor="mail"
          title="E-mail"
          description={`What is mailed to ${viewer.email}, beside being shown here.`}
        >
          <MailForm chosen={mailed} action={saveMailKinds} />
        </Panel>
      )}
      <Panel title="Sessions" description="Browsers in which you are signed in.">
        <SessionList
          sessions={sessions.map(({ userAgent, ...session }) => ({
            ...session,
            browser: describeBrowser(userAgent),
            isThis: session.id === sessionId,
          }))}
          endSession={endSession}
          signOutEverywhere={signOutEverywhere}
        />
      </Panel>
    </div>
  )
}
