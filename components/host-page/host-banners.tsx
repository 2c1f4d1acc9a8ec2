import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Banner, type BannerTone } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import type { TokenState } from './token-state'
import { useClockTime } from './use-clock-time'
import type { FrameStage } from './use-frame'

export interface HostBannersProps {
  editorName: string
  hasOthers: boolean
  stage: FrameStage
  token: TokenState
  /** What the person may still do: their right can end or shrink while they look. */
  access: 'ended' | 'view' | 'as-opened'
  guest: boolean
  /** Why the editor has ended the session; null: it has not. */
  ended: string | null
  /** Opens the document again, after what is unsaved was saved. */
  reopen(): void
}

/** What must be said about the editor in the frame: that it is silent, cannot go on, or will not for long. */
export function HostBanners(props: HostBannersProps) {
  const { editorName, hasOthers, stage, token, access, guest, ended, reopen } = props
  const t = useTranslations('hostPage.banners')
  const reload = () => window.location.reload()
  const at = useClockTime(token.kind === 'ends' ? token.at : null)
  if (access === 'ended') {
    return (
      <Banner
        tone="danger"
        role="status"
        className="rounded-none border-x-0 border-t-0"
        title={t('accessGone.title')}
      >
        {t(guest ? 'accessGone.guestText' : 'accessGone.text')}
      </Banner>
    )
  }
  if (access === 'view') {
    return (
      <Note tone="danger" title={t('readNow.title')} action={t('readNow.action')} onAction={reload}>
        {t('readNow.text')}
      </Note>
    )
  }
  if (ended !== null) {
    return (
      <Note tone="warning" title={endWords(ended, t)} action={t('openAgain')} onAction={reload}>
        {t('ended.text')}
      </Note>
    )
  }
  if (token.kind === 'ended') {
    return (
      <Note tone="danger" title={t('tokenEnded.title')} action={t('openAgain')} onAction={reload}>
        {token.why ?? t('tokenEnded.text')}
      </Note>
    )
  }
  if (token.kind === 'ends') {
    return (
      <Note
        tone="warning"
        title={
          at === null
            ? t('tokenEnds.withSession', { editor: editorName })
            : t('tokenEnds.at', { editor: editorName, time: at })
        }
        action={t('openAgain')}
        onAction={reopen}
      >
        {token.why ?? t('tokenEnds.text')}
      </Note>
    )
  }
  if (stage === 'silent' || stage === 'failed') {
    return (
      <Note
        tone="warning"
        title={t(`silent.${stage}`, { editor: editorName })}
        action={t('tryAgain')}
        onAction={reload}
      >
        {t(`silent.${stage}${hasOthers ? 'Others' : 'Text'}`)}
      </Note>
    )
  }
  return null
}

function Note({
  tone,
  title,
  action,
  onAction,
  children,
}: {
  tone: BannerTone
  title: string
  action: string
  onAction(): void
  children: ReactNode
}) {
  return (
    <Banner
      tone={tone}
      role="status"
      className="rounded-none border-x-0 border-t-0"
      title={title}
      actions={
        <Button size="sm" onClick={onAction}>
          {action}
        </Button>
      }
    >
      {children}
    </Banner>
  )
}

function endWords(
  reason: string,
  t: ReturnType<typeof useTranslations<'hostPage.banners'>>,
): string {
  switch (reason) {
    case 'OwnerTermination':
      return t('ended.ownerTermination')
    case 'DocumentIdle':
      return t('ended.documentIdle')
    case 'OOM':
      return t('ended.oom')
    case 'ShuttingDown':
      return t('ended.shuttingDown')
    case 'Restored':
      return t('ended.restored')
    default:
      return t('ended.other')
  }
}
