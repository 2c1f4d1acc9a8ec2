'use client'

import { Check, CircleAlert, CircleDashed, Eye, LoaderCircle, Save } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { Button } from '#components/ui/button'
import type { SessionState } from '#lib/editor-session-state'
import { stateWords } from './session-words'

/** The line under the document: how the edits stand, and the button that saves. */
export function SessionBar({
  state,
  onSave,
  islandPart,
}: {
  state: SessionState
  onSave: () => void
  /** Where the island shows facts of its own. */
  islandPart: Ref<HTMLDivElement>
}) {
  const t = useTranslations('editors')
  return (
    <footer className="flex h-9 shrink-0 items-center gap-2 border-line border-t bg-surface px-2 text-muted text-xs">
      {state.readOnly === null && (
        <Button
          size="sm"
          icon={<Save aria-hidden />}
          disabled={!state.canSave}
          pending={state.saving}
          title={t('saveHint')}
          onClick={onSave}
        >
          {t('save')}
        </Button>
      )}
      <p role="status" className="flex min-w-0 items-center gap-1.5 [&>svg]:size-3.5">
        {icon(state)}
        <span className="truncate">{stateWords(state, t)}</span>
      </p>
      <div ref={islandPart} className="ml-auto flex min-w-0 items-center gap-4" />
    </footer>
  )
}

function icon(state: SessionState): ReactNode {
  if (state.readOnly) return <Eye aria-hidden />
  if (state.saving) return <LoaderCircle aria-hidden className="animate-spin" />
  if (state.trouble) return <CircleAlert aria-hidden className="text-danger" />
  if (state.unsaved) return <CircleDashed aria-hidden />
  return <Check aria-hidden />
}
