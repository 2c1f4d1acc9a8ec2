import clsx from 'clsx'
import { LoaderCircle } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps, MouseEvent, ReactNode } from 'react'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
/** `icon` and `icon-sm` are square: give them an `aria-label`. */
export type ButtonSize = 'sm' | 'md' | 'icon' | 'icon-sm'

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border-transparent',
  secondary: 'bg-canvas text-ink border-line hover:bg-hover',
  ghost: 'bg-transparent text-ink border-transparent hover:bg-hover',
  danger: 'bg-danger-fill text-on-accent hover:bg-danger-hover border-transparent',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 px-2.5 text-xs rounded-sm',
  md: 'h-8 px-3 text-sm rounded-md max-sm:h-9',
  icon: 'size-8 rounded-md max-sm:size-9',
  'icon-sm': 'size-7 rounded-sm',
}

interface Look {
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  className?: string | undefined
}

/** The classes of a button, for elements that are not one (a label over a file input). */
export function buttonClass({ variant = 'secondary', size = 'md', className }: Look = {}) {
  return clsx(
    // On paper there is nothing to press.
    'print:hidden inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap border',
    'font-medium transition-colors duration-100 [&_svg]:size-4 [&_svg]:shrink-0',
    'aria-disabled:opacity-55 disabled:opacity-55 disabled:pointer-events-none',
    variants[variant],
    sizes[size],
    className,
  )
}

function refuse(event: MouseEvent) {
  event.preventDefault()
  event.stopPropagation()
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'>, Look {
  /** Shows a spinner and refuses clicks, but keeps the focus. */
  pending?: boolean | undefined
  icon?: ReactNode
}

/** A button. `type` is `button` unless said otherwise. */
export function Button({
  variant,
  size,
  className,
  pending = false,
  icon,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const handler = pending ? refuse : onClick
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ variant, size, className })}
      {...(pending ? { 'aria-disabled': true, 'aria-busy': true } : {})}
      {...(handler ? { onClick: handler } : {})}
    >
      {pending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
    </button>
  )
}

export interface ButtonLinkProps<T extends string> extends Look {
  href: Route<T>
  icon?: ReactNode
  /** The address answers with a file: the browser fetches it itself. */
  download?: boolean | undefined
  'aria-label'?: string
  title?: string
  rel?: string
  target?: '_blank'
  prefetch?: boolean
  children?: ReactNode
}

/** A link that looks like a button. */
export function ButtonLink<T extends string>({
  variant,
  size,
  className,
  icon,
  children,
  href,
  download = false,
  prefetch,
  ...rest
}: ButtonLinkProps<T>) {
  const look = buttonClass({ variant, size, className })
  if (download) {
    return (
      <a {...rest} href={href} download className={look}>
        {icon}
        {children}
      </a>
    )
  }
  return (
    <Link {...rest} {...(prefetch === undefined ? {} : { prefetch })} href={href} className={look}>
      {icon}
      {children}
    </Link>
  )
}
