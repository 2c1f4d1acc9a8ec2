import type { ReactNode } from 'react'

export interface EmptyStateProps {
  icon?: ReactNode
  /** What this place is, or that nothing matched. */
  title: string
  /** What to do. */
  children?: ReactNode
  actions?: ReactNode
  /** `h1` where it is the whole page. */
  heading?: 'h1' | 'h2'
}

/** What a list shows when there is nothing in it. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
  heading: Heading = 'h2',
}: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center justify-center gap-1.5 px-6 py-20 text-center">
      {icon && (
        <div
          aria-hidden
          className="mb-2 flex size-11 items-center justify-center rounded-lg border border-line bg-surface text-muted [&_svg]:size-5"
        >
          {icon}
        </div>
      )}
      <Heading className="font-semibold text-base">{title}</Heading>
      {children && <div className="max-w-md text-pretty text-muted">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
