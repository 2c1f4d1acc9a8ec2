import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import type { PdfState } from './pdf-viewing'

export interface PdfFindBarProps {
  find: PdfState['find']
  onFind(words: string, how?: { again?: boolean; backwards?: boolean }): void
  onClose(): void
}

/** Searches the text of all pages while one types; Enter goes on, with Shift back. */
export function PdfFindBar({ find, onFind, onClose }: PdfFindBarProps) {
  const t = useTranslations('editors.viewers.pdf')
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => field.current?.focus(), [])
  return (
    <search
      className="flex h-10 shrink-0 items-center gap-1 border-line border-b bg-surface px-2"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={t('findLabel')}
        placeholder={t('findLabel')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          onFind(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onFind(words, { again: true, backwards: event.shiftKey })
        }}
        className="h-7 w-full min-w-0 max-w-72 rounded-sm border border-control bg-canvas px-2 text-sm"
      />
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('matchBefore')}
        disabled={find.total === 0}
        onClick={() => onFind(words, { again: true, backwards: true })}
      >
        <ArrowUp aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('nextMatch')}
        disabled={find.total === 0}
        onClick={() => onFind(words, { again: true })}
      >
        <ArrowDown aria-hidden />
      </Button>
      <span role="status" className="whitespace-nowrap text-muted text-xs tabular-nums">
        {words === '' ? '' : findWords(find, t)}
      </span>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('closeFind')}
        className="ml-auto"
        onClick={onClose}
      >
        <X aria-hidden />
      </Button>
    </search>
  )
}

function findWords(
  { state, current, total }: PdfState['find'],
  t: ReturnType<typeof useTranslations<'editors.viewers.pdf'>>,
): string {
  if (total > 0) return t('found', { current, total })
  return t(state === 'none' ? 'nothingFound' : 'searching')
}
