import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type BadgeTone } from '#components/ui/badge'
import type { Shown } from '#lib/compare/collapse'
import type { Block, Comparison, Piece } from '#lib/compare/comparison'

export interface ComparedTextProps {
  shown: readonly Shown[]
  /** Paragraphs after the last shown one. */
  cut: number
  changes: Extract<Comparison, { kind: 'text' }>['changes']
}

/** Two texts side by side, paragraph by paragraph, with the words that changed. */
export function ComparedText({ shown, cut, changes }: ComparedTextProps) {
  const t = useTranslations('compare.text')
  return (
    <section aria-label={t('changes')}>
      <p role="status" className="px-2 py-2 text-muted">
        {summary(changes, t)}
      </p>
      <ol className="divide-y divide-line border-line border-y">
        {shown.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={at}>
            {each.kind === 'unchanged' ? (
              <p className="bg-surface px-2 py-1 text-center text-muted text-xs">
                {t('unchanged', { count: each.count })}
              </p>
            ) : (
              <BlockRow block={each.block} />
            )}
          </li>
        ))}
      </ol>
      {cut > 0 && <p className="px-2 py-3 text-muted">{t('cut', { count: cut })}</p>}
    </section>
  )
}

const tones: Record<Exclude<Block['kind'], 'same'>, BadgeTone> = {
  changed: 'accent',
  added: 'success',
  removed: 'danger',
  formatted: 'warning',
  moved: 'neutral',
}

function BlockRow({ block }: { block: Block }) {
  const t = useTranslations('compare')
  const { kind, left, right, note, place } = block
  const badge = kind !== 'same' && <Badge tone={tones[kind]}>{t(`kinds.${kind}`)}</Badge>
  // What is on one side alone leaves room for its word on the other.
  const beside = (left === null || right === null) && !place && !note
  return (
    <>
      {(badge || place) && !beside && (
        <p className="flex flex-wrap items-center gap-2 px-2 pt-1.5 text-muted text-xs">
          {badge}
          {place && <span>{t(`places.${place}`)}</span>}
          {note && <span>{noteWords(note, t)}</span>}
        </p>
      )}
      <div className="grid grid-cols-2 gap-x-px">
        <Side pieces={left} quiet={kind === 'same'} instead={beside && badge} />
        <Side pieces={right} quiet={kind === 'same'} instead={beside && badge} />
      </div>
    </>
  )
}

interface SideProps {
  pieces: Piece[] | null
  quiet: boolean
  /** Shown where there is nothing on this side. */
  instead: ReactNode
}

function Side({ pieces, quiet, instead }: SideProps) {
  return (
    <p
      className={clsx(
        'wrap-anywhere min-h-6 whitespace-pre-wrap px-2 py-1.5',
        quiet && 'text-muted',
        pieces === null && 'bg-surface',
      )}
    >
      {pieces === null
        ? instead
        : pieces.map((piece, at) => (
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

function noteWords(
  note: NonNullable<Block['note']>,
  t: ReturnType<typeof useTranslations<'compare'>>,
): string {
  if (typeof note === 'string') return t(note)
  const names = note.map((name) => t(`formats.${name}`))
  return names.sort().join(', ')
}

function summary(
  changes: ComparedTextProps['changes'],
  t: ReturnType<typeof useTranslations<'compare.text'>>,
): string {
  const { changed, added, removed, moved, formatted } = changes
  const parts = [
    changed > 0 && t('changedCount', { count: changed }),
    added > 0 && t('addedCount', { count: String(added) }),
    removed > 0 && t('removedCount', { count: String(removed) }),
    moved > 0 && t('movedCount', { count: String(moved) }),
    formatted > 0 && t('formattedCount', { count: String(formatted) }),
  ].filter((part) => part !== false)
  return parts.length === 0 ? t('same') : t('summary', { parts: parts.join(', ') })
}
