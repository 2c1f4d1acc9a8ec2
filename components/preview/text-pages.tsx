'use client'

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
        The preview could not be loaded. Reload the page.
      </p>
    )
  }
  return (
    <section
      aria-label={`Text of ${document.name}`}
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
        {text?.cut && (
          <p className="text-center text-muted">There is more. Download the file to read it all.</p>
        )}
      </div>
    </section>
  )
}

function Part({ part }: { part: TextPart }) {
  return (
    <article className="rounded-md border border-line bg-canvas px-5 py-4">
      {part.title !== null && <h2 className="mb-2 font-medium text-muted text-xs">{part.title}</h2>}
      {part.kind === 'words' ? <Words lines={part.lines} /> : <Rows part={part} />}
    </article>
  )
}

function Words({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <p className="text-muted">No words here.</p>
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
    <p key={at} className="min-h-[1lh] whitespace-pre-wrap break-words">
      {line}
    </p>
  ))
}

function Rows({ part }: { part: TextPart & { kind: 'table' } }) {
  if (part.rows.length === 0) return <p className="text-muted">This sheet is empty.</p>
  return (
    <section
      aria-label={part.title ?? 'Table'}
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
