import type { ReactNode } from 'react'
import { Banner, type BannerTone } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { useClockTime } from './use-clock-time'
import type { FrameStage } from './use-frame'
import type { TokenState } from './use-token'

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
  const reload = () => window.location.reload()
  const at = useClockTime(token.kind === 'ends' ? token.at : null)
  if (access === 'ended') {
    return (
      <Banner
        tone="danger"
        role="status"
        className="rounded-none border-x-0 border-t-0"
        title="You have no access to this document any more."
      >
        It was deleted, or it is not shared with you now. What is typed here is not saved to it.{' '}
        {guest
          ? 'Copy what you need.'
          : 'What the editor still sends is kept for you: you find it in your notifications.'}
      </Banner>
    )
  }
  if (access === 'view') {
    return (
      <Note
        tone="danger"
        title="You may only read this document now."
        action="Open to read"
        onAction={reload}
      >
        What is typed from now on is not saved. Copy what you need first.
      </Note>
    )
  }
  if (ended !== null) {
    return (
      <Note tone="warning" title={endWords(ended)} action="Open again" onAction={reload}>
        The bar above says what is saved.
      </Note>
    )
  }
  if (token.kind === 'ended') {
    return (
      <Note
        tone="danger"
        title="Your access to this document has ended."
        action="Open again"
        onAction={reload}
      >
        What is typed from now on may not be saved. Copy what you need, then open the document
        again.
      </Note>
    )
  }
  if (token.kind === 'ends') {
    return (
      <Note
        tone="warning"
        title={`Your access through “${editorName}” ends at ${at ?? 'the end of this session'}.`}
        action="Open again"
        onAction={reopen}
      >
        {token.why ?? 'Open the document again before that; what is not saved is saved first.'}
      </Note>
    )
  }
  if (stage === 'silent' || stage === 'failed') {
    return (
      <Note
        tone="warning"
        title={
          stage === 'silent'
            ? `“${editorName}” has not answered yet.`
            : `“${editorName}” could not open this document.`
        }
        action="Try again"
        onAction={reload}
      >
        {stage === 'silent' && 'The editor may be down or out of reach. '}Nothing was changed.
        {hasOthers && ' You can choose another editor above.'}
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

function endWords(reason: string): string {
  switch (reason) {
    case 'OwnerTermination':
      return 'The owner of this document has closed it for everybody.'
    case 'DocumentIdle':
      return 'The editor has closed this document because nobody used it for a while.'
    case 'OOM':
      return 'The editor has closed this document because it had no memory left.'
    case 'ShuttingDown':
      return 'The editor is being shut down and has closed this document.'
    case 'Restored':
      return 'Somebody has restored an older version of this document.'
    default:
      return 'The editor has closed this document.'
  }
}
