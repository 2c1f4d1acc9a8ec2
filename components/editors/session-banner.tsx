'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { RelativeTime } from '#components/ui/relative-time'
import type { EditorSession, SessionState, Trouble } from '#lib/editor-session-state'
import { useFormat } from '#lib/use-format'
import { readOnlyWords, troubleWords } from './session-words'

export interface SessionBannersProps {
  state: SessionState
  session: EditorSession
  /** Gives the document on the screen, or the edits kept from before, as a file. */
  download(what: 'screen' | 'draft'): void
}

/** What the person must know about their edits, with what they can do. */
export function SessionBanners({ state, session, download }: SessionBannersProps) {
  const t = useTranslations('editors')
  const { readOnly, trouble, draft } = state
  const reading = readOnly && readOnlyWords(readOnly, t)
  return (
    <div className="flex flex-col empty:hidden [&>div]:rounded-none [&>div]:border-x-0 [&>div]:border-t-0">
      {reading && (
        <Banner
          tone="info"
          role="status"
          title={reading.title}
          actions={
            readOnly.kind === 'no-lock' && (
              <Button size="sm" onClick={() => void session.open()}>
                {t('tryAgain')}
              </Button>
            )
          }
        >
          {reading.text}
        </Banner>
      )}
      {trouble && <TroubleBanner {...{ trouble, state, session, download }} />}
      {draft && (
        <Banner
          tone="warning"
          role="status"
          title={t('session.draft.title')}
          actions={
            <>
              <Button size="sm" variant="primary" onClick={() => void session.restoreDraft()}>
                {t('session.draft.bringBack')}
              </Button>
              <Button size="sm" onClick={() => download('draft')}>
                {t('session.draft.download')}
              </Button>
              <Button size="sm" variant="ghost" onClick={() => void session.discardDraft()}>
                {t('session.draft.discard')}
              </Button>
            </>
          }
        >
          {t.rich(draft.stale ? 'session.draft.keptStale' : 'session.draft.kept', {
            time: () => <RelativeTime at={new Date(draft.keptAt)} />,
          })}
        </Banner>
      )}
    </div>
  )
}

function TroubleBanner({
  trouble,
  state,
  session,
  download,
}: SessionBannersProps & { trouble: Trouble }) {
  const t = useTranslations('editors')
  const format = useFormat()
  const [sure, setSure] = useState(false)
  const words = troubleWords(trouble, state.unsaved, t, format)
  const waits = 'retryAt' in trouble
  const conflict = trouble.kind === 'conflict'
  return (
    <Banner
      tone={waits ? 'warning' : 'danger'}
      role={waits ? 'status' : 'alert'}
      title={words.title}
      actions={
        <>
          {conflict && trouble.changedElsewhere ? (
            <Button size="sm" variant="primary" onClick={() => void session.saveOnTop()}>
              {t('session.actions.saveMine')}
            </Button>
          ) : (
            <Button size="sm" pending={state.saving} onClick={() => void session.save()}>
              {t(conflict ? 'session.actions.takeBack' : 'session.actions.tryAgain')}
            </Button>
          )}
          {state.unsaved && trouble.kind !== 'island' && (
            <Button size="sm" onClick={() => download('screen')}>
              {t('session.actions.download')}
            </Button>
          )}
          {conflict && !sure && (
            <Button size="sm" variant="ghost" onClick={() => setSure(true)}>
              {t('session.actions.showTheirs')}
            </Button>
          )}
          {conflict && sure && (
            <Button
              size="sm"
              variant="danger"
              onClick={() => {
                setSure(false)
                void session.reload()
              }}
            >
              {t(state.unsaved ? 'session.actions.replaceMine' : 'session.actions.show')}
            </Button>
          )}
        </>
      }
    >
      {words.text}
    </Banner>
  )
}
