'use client'

import { FileX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { EmptyState } from '#components/ui/empty-state'
import type { EditorKind } from '#lib/editor-kinds'
import { type HandOver, takeHandOver } from '#lib/editor-session-handover'
import { islands } from './islands'
import { SessionView } from './session-view'

/** Names what the page of that kind loads, in the head of an empty one. */
export function EditorFiles({ kind }: { kind: EditorKind }) {
  const { Files } = islands[kind]
  return <Files />
}

/** The built-in editor's page: takes what the host page handed over and begins. */
export function EditorPage({ kind, nonce }: { kind: EditorKind; nonce: string | undefined }) {
  const t = useTranslations('editors')
  const [handOver, setHandOver] = useState<HandOver | null | undefined>(undefined)
  useEffect(() => setHandOver(takeHandOver(window.location.hash)), [])

  if (handOver === undefined) return null
  if (handOver === null) {
    return (
      <main className="flex h-dvh items-center justify-center">
        <EmptyState icon={<FileX />} title={t('nothing')}>
          {t('nothingText')}
        </EmptyState>
      </main>
    )
  }
  return <SessionView {...{ handOver, kind, nonce }} />
}
