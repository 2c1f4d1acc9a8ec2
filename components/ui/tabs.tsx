'use client'

import clsx from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A row of TabLinks: parts of one thing, each with its own address. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="border-line border-b">
      <div className="-mb-px flex gap-4 overflow-x-auto px-1">{children}</div>
    </nav>
  )
}

export interface TabLinkProps<T extends string> {
  href: Route<T>
  /** Overrides the comparison of addresses (for tabs that differ by search params). */
  current?: boolean | undefined
  count?: number | undefined
  children: ReactNode
}

export function TabLink<T extends string>({ href, current, count, children }: TabLinkProps<T>) {
  const path = usePathname()
  const here = current ?? path === href
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={clsx(
        'flex h-9 shrink-0 items-center gap-1.5 border-b-2 font-medium focus-visible:outline-offset-[-2px]',
        here ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
      )}
    >
      {children}
      {count !== undefined && <span className="text-muted text-xs tabular-nums">{count}</span>}
    </Link>
  )
}
