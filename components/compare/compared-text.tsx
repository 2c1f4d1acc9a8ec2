import clsx from 'clsx'
import { Badge, type BadgeTone } from '#components/ui/badge'
import type { Shown } from '#lib/compare/collapse'
import type { Block, Comparison, Piece } from '#lib/compare/comparison'
import { formatCount } from '#lib/format'

export interface ComparedTextProps {
  shown: readonly Shown[]
  /** Paragraphs after the last shown one. */
  cut: number
  changes: Extract<Comparison, { kind: 'text' }>['changes']
}

/** Two texts side by side, paragraph by paragraph, with the words that changed. */
export function ComparedText({ shown, cut, changes }: ComparedTextProps) {
  return (
    <section aria-label="Changes">
      <p role="status" className="px-2 py-2 text-muted">
        {summary(changes)}
      </p>
      <ol className="divide-y divide-line border-line border-y">
        {shown.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>
            {each.kind === 'unchanged' ? (
              <p className="bg-surface px-2 py-1 text-center text-muted text-xs">
                {formatCount(each.count, 'paragraph')} without changes
              </p>
            ) : (
              <BlockRow block={each.block} />
            )}
          </li>
        ))}
      </ol>
      {cut > 0 && (
        <p className="px-2 py-3 text-muted">
          {formatCount(cut, 'paragraph')} more are not shown. Download both versions to see all of
          it.
        </p>
      )}
    </section>
  )
}

const names: Record<Exclude<Block['kind'], 'same'>, { word: string; tone: BadgeTone }> = {
  changed: { word: 'Changed', tone: 'accent' },
  added: { word: 'Added', tone: 'success' },
  removed: { word: 'Removed', tone: 'danger' },
  formatted: { word: 'Formatting only', tone: 'warning' },
  moved: { word: 'Moved', tone: 'neutral' },
}

function BlockRow({ block }: { block: Block }) {
  const { kind, left, right, note, place } = block
  const name = kind === 'same' ? null : names[kind]
  return (
    <>
      {(name || place) && (
        <p className="flex flex-wrap items-center gap-2 px-2 pt-1.5 text-muted text-xs">
          {name && <Badge tone={name.tone}>{name.word}</Badge>}
          {place && <span>{place}</span>}
          {note && <span>{note}</span>}
        </p>
      )}
      <div className="grid grid-cols-2 gap-x-px">
        <Side pieces={left} quiet={kind === 'same'} />
        <Side pieces={right} quiet={kind === 'same'} />
      </div>
    </>
  )
}

function Side({ pieces, quiet }: { pieces: Piece[] | null; quiet: boolean }) {
  return (
    <p
      className={clsx(
        'wrap-anywhere min-h-6 whitespace-pre-wrap px-2 py-1.5',
        quiet && 'text-muted',
        pieces === null && 'bg-surface',
      )}
    >
      {pieces?.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <Words key={at} piece={piece} />
      ))}
    </p>
  )
}

/** A change is seen by its line, too, and not by its colour alone. */
function Words({ piece: { text, mark } }: { piece: Piece }) {
  switch (mark) {
    case 'same':
      return text
    case 'removed':
      return <del className="rounded-xs bg-danger-soft text-danger">{text}</del>
    case 'added':
      return <ins className="rounded-xs bg-success-soft text-success">{text}</ins>
    case 'formatted':
      return (
        <mark className="rounded-xs bg-warning-soft text-warning underline decoration-dotted">
          {text}
        </mark>
      )
  }
}

function summary(changes: ComparedTextProps['changes']): string {
  const { changed, added, removed, moved, formatted } = changes
  const parts = [
    changed > 0 && `${formatCount(changed, 'paragraph')} changed`,
    added > 0 && `${added} added`,
    removed > 0 && `${removed} removed`,
    moved > 0 && `${moved} moved`,
    formatted > 0 && `${formatted} with changed formatting only`,
  ].filter((part) => part !== false)
  return parts.length === 0
    ? 'The text is the same; what differs lies elsewhere in the file (pictures, settings, hidden data).'
    : `${parts.join(', ')}.`
}
