import clsx from 'clsx'
import type { ReactNode } from 'react'

export interface Bar {
  key: string
  /** What it says, on hover. */
  words: string
  /** From the bottom to the top; null when nothing is known there. */
  parts: readonly { tone: 'accent' | 'danger'; value: number }[] | null
}

export interface BarChartProps {
  /** What the picture shows, in a sentence: screen readers get this, and the table that stands with the chart. */
  label: string
  bars: readonly Bar[]
  /** The value of the highest bar, as it is told. */
  top: (highest: number) => string
  /** What stands under the bars, from left to right. */
  axis: readonly ReactNode[]
  className?: string
}

const tones = { accent: 'bg-accent', danger: 'bg-danger' }

/** Bars side by side, each a sum of parts. A picture: the numbers belong into a table beside it. */
export function BarChart({ label, bars, top, axis, className }: BarChartProps) {
  const sums = bars.map(({ parts }) => (parts ?? []).reduce((sum, { value }) => sum + value, 0))
  const highest = Math.max(0, ...sums)
  const share = (value: number) => `${highest === 0 ? 0 : (100 * value) / highest}%`
  return (
    <div className={className}>
      <div role="img" aria-label={label}>
        <p className="text-muted text-xs">{top(highest)}</p>
        <div className="flex h-28 items-stretch gap-px border-line border-t border-b sm:gap-1">
          {bars.map(({ key, words, parts }) => (
            <div
              key={key}
              title={words}
              className={clsx(
                'flex min-w-0 flex-1 flex-col-reverse hover:bg-hover',
                parts === null && 'bg-surface',
              )}
            >
              {parts
                ?.filter(({ value }) => value > 0)
                .map(({ tone, value }) => (
                  <span
                    key={tone}
                    className={clsx('block min-h-0.5', tones[tone])}
                    style={{ height: share(value) }}
                  />
                ))}
            </div>
          ))}
        </div>
      </div>
      <p className="flex justify-between gap-2 pt-1 text-muted text-xs" aria-hidden>
        {axis.map((words, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place.
          <span key={at}>{words}</span>
        ))}
      </p>
    </div>
  )
}
