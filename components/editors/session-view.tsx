'use client'

import { FileWarning, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { useToast } from '#components/ui/toast'
import type { EditorKind } from '#lib/editor-kinds'
import { copyName, downloadBytes } from '#lib/editor-session-download'
import type { HandOver } from '#lib/editor-session-handover'
import { useFormat } from '#lib/use-format'
import { islands } from './islands'
import { SessionBanners } from './session-banner'
import { SessionBar } from './session-bar'
import { failureWords } from './session-words'
import { useEditorSession } from './use-editor-session'

export interface SessionViewProps {
  handOver: HandOver
  kind: EditorKind
  nonce: string | undefined
}

/** One document in the built-in editor: what must be said about it, the document, and how its edits stand. */
export function SessionView({ handOver, kind, nonce }: SessionViewProps) {
  const { Island, maxBytes } = islands[kind]
  const { info, failure, retry, onReady, onChange, mentions, session, state } = useEditorSession(
    handOver,
    maxBytes,
  )
  const toast = useToast()
  const t = useTranslations('editors')
  const [islandPart, setIslandPart] = useState<HTMLDivElement | null>(null)
  const shown = state?.phase === 'open' || state?.phase === 'closed'

  async function download(what: 'screen' | 'draft') {
    if (!session || !state) return
    const result = what === 'screen' ? await session.bytes() : null
    if (result?.kind === 'refused') return toast({ message: result.reason(t), tone: 'danger' })
    const bytes = result ? result.bytes : session.draftBytes()
    if (bytes) downloadBytes(copyName(state.fileName, t('myCopy')), bytes)
  }

  return (
    <main aria-label={t('document')} className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <h1 className="sr-only">{info?.BaseFileName ?? t('document')}</h1>
      {state && session && shown && (
        <SessionBanners state={state} session={session} download={(what) => void download(what)} />
      )}
      <div className="relative min-h-0 flex-1">
        {info && (
          <div className="absolute inset-0" inert={!shown}>
            <Island
              fileName={info.BaseFileName}
              userName={info.UserFriendlyName}
              statusBar={islandPart}
              {...{ nonce, onReady, onChange, mentions }}
            />
          </div>
        )}
        {!shown && (
          <div className="absolute inset-0 flex items-center justify-center bg-canvas">
            {failure ? <Failure {...{ failure, retry }} /> : <Opening />}
          </div>
        )}
      </div>
      {state && shown && (
        <SessionBar state={state} onSave={() => void session?.save()} islandPart={setIslandPart} />
      )}
    </main>
  )
}

function Opening() {
  const t = useTranslations('editors')
  return (
    <p role="status" className="flex items-center gap-2 text-muted">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {t('opening')}
    </p>
  )
}

function Failure({
  failure,
  retry,
}: {
  failure: Parameters<typeof failureWords>[0]
  retry(): void
}) {
  const t = useTranslations('editors')
  const { title, text } = failureWords(failure, t, useFormat())
  const again = failure.kind === 'offline' || failure.kind === 'host-error'
  return (
    <div role="alert">
      <EmptyState
        icon={<FileWarning />}
        title={title}
        actions={again && <Button onClick={retry}>{t('tryAgain')}</Button>}
      >
        {text}
      </EmptyState>
    </div>
  )
}
