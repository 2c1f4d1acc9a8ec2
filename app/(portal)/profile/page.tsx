import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { chosenLanguage } from '#app/chosen-language'
import { saveLanguage, signOutEverywhere } from '#app/session-actions'
import { AvatarForm } from '#components/profile/avatar-form'
import { EditorAccess } from '#components/profile/editor-access'
import { MailForm } from '#components/profile/mail-form'
import { NameForm } from '#components/profile/name-form'
import { PasswordForm } from '#components/profile/password-form'
import { SecondStep } from '#components/profile/second-step'
import { SessionList } from '#components/profile/session-list'
import { StorageMeter } from '#components/profile/storage-meter'
import { LanguageChoice } from '#components/shell/language-choice'
import { PageHeader } from '#components/ui/page-header'
import { Panel } from '#components/ui/panel'
import { describeBrowser } from '#lib/describe-browser'
import { currentAuth } from '#server/auth/current-auth'
import { signInMeans } from '#server/auth/profile'
import { readSecondStep } from '#server/auth/second-step/second-step'
import { listSessions } from '#server/auth/sessions'
import { requireSession } from '#server/auth/viewer'
import { readAvatar } from '#server/documents/avatars/open-avatar'
import { readMailChoice } from '#server/documents/notifications/mail-choice'
import { listOwnAccess } from '#server/documents/own-access/list-own-access'
import { storageUse } from '#server/documents/storage-use'
import { runtime } from '#server/runtime'
import {
  endAccess,
  endAllAccess,
  endSession,
  removePicture,
  saveMailKinds,
  saveName,
  savePassword,
} from './actions'
import { offer, remove, renew, setUp } from './second-step-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profile')
  return { title: t('title') }
}

export default async function ProfilePage() {
  const { viewer, sessionId } = await requireSession()
  const t = await getTranslations('profile')
  const words = await getTranslations('common.language')
  const auth = await currentAuth()
  const { portal } = await runtime()
  const [means, secondStep, sessions, access, use, mailed, avatar] = await Promise.all([
    signInMeans(auth, viewer.id),
    readSecondStep(auth, viewer),
    listSessions(auth, viewer.id),
    listOwnAccess(portal, viewer),
    storageUse(portal, viewer),
    readMailChoice(portal, viewer),
    readAvatar(portal, viewer),
  ])
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <PageHeader title={t('title')} description={viewer.email} />
      <Panel title={t('name.title')} description={t('name.description')}>
        <NameForm name={viewer.name} action={saveName} />
      </Panel>
      <Panel title={t('avatar.title')} description={t('avatar.description')}>
        <AvatarForm person={{ name: viewer.name, avatar }} remove={removePicture} />
      </Panel>
      {means.password ? (
        <Panel title={t('password.title')} description={t('password.description')}>
          <PasswordForm email={viewer.email} action={savePassword} />
        </Panel>
      ) : (
        <Panel title={t('password.title')}>
          <p className="px-4 py-3 text-muted">
            {t('password.none', { provider: auth.oidc?.name ?? t('password.provider') })}
          </p>
        </Panel>
      )}
      {means.password && (
        <Panel
          anchor="second-step"
          title={t('secondStep.title')}
          description={t('secondStep.description')}
        >
          <div className="p-4">
            <SecondStep
              state={secondStep}
              email={viewer.email}
              host={new URL(auth.publicUrl).host}
              actions={{ offer, setUp, renew, remove }}
            />
          </div>
        </Panel>
      )}
      <Panel title={words('title')} description={t('language.description')}>
        <div className="p-4">
          <LanguageChoice
            language={await chosenLanguage()}
            save={saveLanguage}
            className="max-w-sm"
          />
        </div>
      </Panel>
      <Panel title={t('storage.title')} description={t('storage.description')}>
        <StorageMeter used={use.used} quota={use.quota} />
      </Panel>
      {portal.mails && (
        <Panel
          anchor="mail"
          title={t('mail.title')}
          description={t('mail.description', { email: viewer.email })}
        >
          <MailForm chosen={mailed} action={saveMailKinds} />
        </Panel>
      )}
      <Panel title={t('sessions.title')} description={t('sessions.description')}>
        <SessionList
          sessions={sessions.map(({ userAgent, ...session }) => ({
            ...session,
            browser: describeBrowser(userAgent, t),
            isThis: session.id === sessionId,
          }))}
          endSession={endSession}
          signOutEverywhere={signOutEverywhere}
        />
      </Panel>
      <Panel anchor="access" title={t('access.title')} description={t('access.description')}>
        <EditorAccess access={access} end={endAccess} endAll={endAllAccess} />
      </Panel>
    </div>
  )
}
