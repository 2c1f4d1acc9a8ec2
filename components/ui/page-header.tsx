import type { ReactNode } from 'react'

export interface PageHeaderProps {
  /** The page's one h1. */
  title: ReactNode
  /** One sentence: what this page is for. */
  description?: ReactNode
  /** Before the title: an icon. */
  icon?: ReactNode
  /** At the right: the buttons of the page. */
  actions?: ReactNode
}

/** The head of a page. */
export function PageHeader({ title, description, icon, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 pb-4">
      <div className="min-w-0">
        <h1 className="flex min-w-0 items-center gap-2 font-semibold text-xl tracking-tight">
          {icon}
          <span className="min-w-0 break-words">{title}</span>
        </h1>
        {description && <p className="mt-0.5 text-pretty text-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  )
}
