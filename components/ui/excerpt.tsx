import clsx from 'clsx'
import type { ExcerptPiece } from '#lib/words/excerpt'

/** A stretch of a text with what was looked for marked. */
export function Excerpt({ pieces, className }: { pieces: ExcerptPiece[]; className?: string }) {
  let at = 0
  return (
    <span className={clsx('text-muted text-xs', className)}>
      {pieces.map(({ text, hit }) => {
        const key = at
        at += text.length
        return hit ? (
          <mark key={key} className="rounded-xs bg-accent-soft font-medium text-ink">
            {text}
          </mark>
        ) : (
          <span key={key}>{text}</span>
        )
      })}
    </span>
  )
}
