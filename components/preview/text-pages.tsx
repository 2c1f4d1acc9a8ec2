'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Skeleton } from '#components/ui/skeleton'
import type { PreviewText, TextPart } from '#lib/preview'
import { routes } from '#lib/routes'

interface TextPagesProps {
  document: { id: string; name: string }
  version: number
}

/** What a document says, slide by slide or sheet by sheet, without its looks. */
export function TextPages({ document, version }: TextPagesProps) {
  const t = useTranslations('editors.preview')
  const [text, setText] = useState<PreviewText | 'failed' | null>(null)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await fetch(routes.previewPart(document.id, version, 'text'))
      const found: PreviewText | 'failed' = answer.ok ? await answer.json() : 'failed'
      if (!gone) setText(found)
    }
    load().catch(() => !gone && setText('failed'))
    return () => {
      gone = true
    }
  }, [document.id, version])

  if (text === 'failed') {
    return (
      <p role="alert" className="p-6">
        {t('failed')}
      </p>
    )
  }
  return (
    <section
      aria-label={t('textOf', { name: document.name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="h-full overflow-auto bg-surface p-4 focus-visible:outline-offset-[-2px] sm:p-6"
    >
      <div className="mx-auto flex max-w-3xl flex-col gap-4">
        {text === null && <Skeleton className="h-64" />}
        {text?.parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name and never move
          <Part key={at} part={part} />
        ))}
        {text?.cut && <p className="text-center text-muted">{t('more')}</p>}
      </div>
    </section>
  )
}

function Part({ part }: { part: TextPart }) {
  const t = useTranslations('editors.preview')
  // What was made of a slide is kept with an English title, whoever reads it.
  const slide = part.kind === 'words' ? /^Slide (\d+)$/.exec(part.title ?? '')?.[1] : undefined
  const title = slide === undefined ? part.title : t('slide', { number: slide })
  return (
    <article className="rounded-md border border-line bg-canvas px-5 py-4">
      {title !== null && <h2 className="mb-2 font-medium text-muted text-xs">{title}</h2>}
      {part.kind === 'words' ? <Words lines={part.lines} /> : <Rows part={part} />}
    </article>
  )
}

function Words({ lines }: { lines: readonly string[] }) {
  const t = useTranslations('editors.preview')
  if (lines.length === 0) return <p className="text-muted">{t('noWords')}</p>
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
    <p key={at} className="min-h-[1lh] whitespace-pre-wrap break-words">
      {line}
    </p>
  ))
}

function Rows({ part }: { part: TextPart & { kind: 'table' } }) {
  const t = useTranslations('editors.preview')
  if (part.rows.length === 0) return <p className="text-muted">{t('emptySheet')}</p>
  return (
    <section
      aria-label={part.title ?? t('table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="border-collapse text-xs tabular-nums">
        <tbody>
          {part.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and never move
            <tr key={at} className="h-7">
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
                <td key={column} className="max-w-60 truncate border border-line px-2">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
