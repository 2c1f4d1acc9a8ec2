import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'

export interface Figure {
  name: string
  value: string
  more: string
  /** Time to act. */
  alarming?: boolean
  /** Where there is more about it. */
  href?: Route
}

/** A row of figures, each with a line that explains it. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line lg:grid-cols-4">
      {figures.map(({ name, value, more, alarming, href }) => (
        <div key={name} className="bg-canvas px-4 py-3">
          <dt className="text-muted text-xs">
            {href ? (
              <Link href={href} className="hover:text-ink hover:underline">
                {name}
              </Link>
            ) : (
              name
            )}
          </dt>
          <dd>
            <p className={clsx('font-semibold text-lg', alarming && 'text-danger')}>{value}</p>
            <p className="text-muted text-xs">{more}</p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
