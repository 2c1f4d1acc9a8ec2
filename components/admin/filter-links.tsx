import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'

export interface FilterLinksProps<T extends string> {
  /** What the choice is about: «State». */
  label: string
  choices: { href: Route<T>; words: string; current: boolean }[]
}

/** A choice among few, each with its own address. */
export function FilterLinks<T extends string>({ label, choices }: FilterLinksProps<T>) {
  return (
    <nav aria-label={label} className="inline-flex rounded-md border border-line p-0.5">
      {choices.map(({ href, words, current }) => (
        <Link
          key={words}
          href={href}
          prefetch={false}
          aria-current={current ? 'true' : undefined}
          className={clsx(
            'flex h-7 items-center rounded-sm px-2.5 font-medium text-xs',
            current ? 'bg-pressed text-ink' : 'text-muted hover:text-ink',
          )}
        >
          {words}
        </Link>
      ))}
    </nav>
  )
}
