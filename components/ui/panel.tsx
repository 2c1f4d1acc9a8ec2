import clsx from 'clsx'
import { type ReactNode, useId } from 'react'

export interface PanelProps {
  title: string
  description?: ReactNode
  /** Where an address with a fragment leads. */
  anchor?: string
  actions?: ReactNode
  children: ReactNode
}

/** A part of a page with its own heading. */
export function Panel({ title, description, anchor, actions, children }: PanelProps) {
  const id = useId()
  return (
    <section
      id={anchor}
      aria-labelledby={id}
      className="rounded-md border border-line [&>table>tbody>tr:last-child]:border-b-0"
    >
      <header className="flex flex-wrap items-center justify-between gap-3 border-line border-b px-4 py-2.5">
        <div className={clsx('min-w-0 flex-1', description ? 'basis-64' : 'basis-32')}>
          <h2 id={id} className="font-semibold">
            {title}
          </h2>
          {description && <p className="text-pretty text-muted text-xs">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </section>
  )
}

export interface FactsProps {
  /** In order; a null value leaves the line out. */
  facts: readonly (readonly [name: string, value: ReactNode | null])[]
}

/** Names and values, one under the other. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-6 gap-y-2">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
