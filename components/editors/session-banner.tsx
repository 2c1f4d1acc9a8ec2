'use client'

import { useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { RelativeTime } from '#components/ui/relative-time'
import type { EditorSession, SessionState, Trouble } from '#lib/editor-session-state'
import { readOnlyWords, troubleWords } from './session-words'

export interface SessionBannersProps {
  state: SessionState
  session: EditorSession
  /** Gives the document on the screen, or the edits kept from before, as a file. */
  download(what: 'screen' | 'draft'): void
}

/** What the person must know about their edits, with what they can do. */
export function SessionBanners({ state, session, download }: SessionBannersProps) {
  const { readOnly, trouble, draft } = state
  const reading = readOnly && readOnlyWords(readOnly)
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
                Try again
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
          title="There are edits of yours that were not saved the last time."
          actions={
            <>
              <Button size="sm" variant="primary" onClick={() => void session.restoreDraft()}>
                Bring them back
              </Button>
              <Button size="sm" onClick={() => download('draft')}>
                Download
              </Button>
              <Button size="sm" variant="ghost" onClick={() => void session.discardDraft()}>
                Discard
              </Button>
            </>
          }
        >
          This browser kept them <RelativeTime at={new Date(draft.keptAt)} />.
          {draft.stale &&
            ' The document has changed since: bringing them back makes a new version on top, the others stay in the history.'}
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
  const [sure, setSure] = useState(false)
  const words = troubleWords(trouble, state.unsaved)
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
              Save mine as the newest version
            </Button>
          ) : (
            <Button size="sm" pending={state.saving} onClick={() => void session.save()}>
              {trouble.kind === 'conflict' ? 'Take it back and save' : 'Try again'}
            </Button>
          )}
          {state.unsaved && trouble.kind !== 'island' && (
            <Button size="sm" onClick={() => download('screen')}>
              Download my copy
            </Button>
          )}
          {conflict && !sure && (
            <Button size="sm" variant="ghost" onClick={() => setSure(true)}>
              Show the portal’s version
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
              {state.unsaved ? 'Replace my edits here' : 'Show it'}
            </Button>
          )}
        </>
      }
    >
      {words.text}
    </Banner>
  )
}
