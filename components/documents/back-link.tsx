import { ChevronLeft } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'

/** The way back to the list that a page belongs to. */
export function BackLink<T extends string>({
  href,
  children,
}: {
  href: Route<T>
  children: string
}) {
  return (
    <Link
      href={href}
      className="mb-1 -ml-1 inline-flex items-center gap-0.5 rounded-sm text-muted hover:text-ink"
    >
      <ChevronLeft aria-hidden className="size-4" />
      {children}
    </Link>
  )
}
