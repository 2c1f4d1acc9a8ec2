import clsx from 'clsx'
import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type BannerTone = 'info' | 'success' | 'warning' | 'danger'

const look: Record<BannerTone, { box: string; icon: ReactNode }> = {
  info: { box: 'bg-surface border-line text-ink', icon: <Info aria-hidden /> },
  success: {
    box: 'bg-success-soft border-success/30 text-ink [&>svg]:text-success',
    icon: <CircleCheck aria-hidden />,
  },
  warning: {
    box: 'bg-warning-soft border-warning/30 text-ink [&>svg]:text-warning',
    icon: <TriangleAlert aria-hidden />,
  },
  danger: {
    box: 'bg-danger-soft border-danger/30 text-ink [&>svg]:text-danger',
    icon: <OctagonX aria-hidden />,
  },
}

export interface BannerProps {
  tone?: BannerTone
  title?: string | undefined
  children?: ReactNode
  /** Buttons or links at its end. */
  actions?: ReactNode
  /** `alert` when it appears by itself and must be heard at once, `status` when it may wait. */
  role?: 'alert' | 'status' | undefined
  className?: string | undefined
}

/** A message that stays until its cause is gone. */
export function Banner({ tone = 'info', title, children, actions, role, className }: BannerProps) {
  return (
    <div
      {...(role ? { role } : {})}
      className={clsx(
        'flex items-start gap-2.5 rounded-md border px-3 py-2.5 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0',
        look[tone].box,
        className,
      )}
    >
      {look[tone].icon}
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-48 flex-1">
          {title && <p className="font-medium">{title}</p>}
          {children && <div className={clsx(title && 'text-muted')}>{children}</div>}
        </div>
        {actions && <div className="-my-1 flex max-w-full shrink-0 flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
