'use client'

import clsx from 'clsx'
import { Ellipsis } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button'
import { moveFocus } from './menu-focus'

const CloseMenu = createContext<() => void>(() => {})

export interface MenuProps {
  /** What the button is called: «Actions for Plan.docx». */
  label: string
  /** What the button shows; three dots unless given. */
  trigger?: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  align?: 'start' | 'end'
  className?: string | undefined
  children: ReactNode
}

/**
 * A button that opens a menu of MenuItem, MenuLink, MenuSeparator and MenuHeading. Arrow keys, Home, End,
 * the first letter and Escape do what they do everywhere. Above everything, as it is a native popover.
 */
export function Menu({
  label,
  trigger,
  variant = 'ghost',
  size = 'icon',
  align = 'end',
  className,
  children,
}: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  /** Which item takes the focus: the menu itself when a pointer opened it. */
  const wanted = useRef<'Home' | 'End' | null>(null)

  function place() {
    const at = button.current?.getBoundingClientRect()
    const style = list.current?.style
    if (!at || !style) return
    const below = window.innerHeight - at.bottom
    const up = below < 280 && at.top > below
    style.top = up ? 'auto' : `${at.bottom + 4}px`
    style.bottom = up ? `${window.innerHeight - at.top + 4}px` : 'auto'
    style.left = align === 'start' ? `${at.left}px` : 'auto'
    style.right = align === 'end' ? `${document.documentElement.clientWidth - at.right}px` : 'auto'
    style.maxHeight = `${(up ? at.top : below) - 12}px`
  }

  useEffect(() => {
    if (!open) return
    if (wanted.current) moveFocus(list.current, wanted.current)
    else list.current?.focus()
    wanted.current = null
    const close = (event: Event) => {
      if (!(event.target instanceof Node && list.current?.contains(event.target))) {
        list.current?.hidePopover()
      }
    }
    window.addEventListener('scroll', close, true)
    window.addEventListener('resize', close)
    return () => {
      window.removeEventListener('scroll', close, true)
      window.removeEventListener('resize', close)
    }
  }, [open])

  function onTriggerKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    wanted.current = event.key === 'ArrowDown' ? 'Home' : 'End'
    list.current?.showPopover()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={trigger === undefined ? label : undefined}
        onKeyDown={onTriggerKey}
        onClick={(event) => {
          wanted.current = event.detail === 0 ? 'Home' : null
        }}
        className={buttonClass({ variant, size, className })}
      >
        {trigger ?? <Ellipsis aria-hidden />}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={(event) => event.newState === 'open' && place()}
        onToggle={(event) => setOpen(event.newState === 'open')}
        onKeyDown={(event) => {
          if (event.key === 'Tab') list.current?.hidePopover()
          else if (moveFocus(list.current, event.key)) event.preventDefault()
        }}
        className="fixed m-0 whitespace-normal text-left font-normal text-sm min-w-48 max-w-80 overflow-y-auto rounded-md border border-line bg-raised p-1 text-ink outline-none"
      >
        <CloseMenu.Provider value={() => list.current?.hidePopover()}>
          {open ? children : null}
        </CloseMenu.Provider>
      </div>
    </>
  )
}

const itemClass =
  'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left ' +
  'hover:bg-hover focus-visible:bg-hover focus-visible:outline-offset-[-2px] ' +
  '[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted'

export interface MenuItemProps {
  onSelect: () => void
  icon?: ReactNode
  tone?: 'danger' | undefined
  /** Why it cannot be done now: shown under the words, and the item does nothing. */
  disabledReason?: string | undefined
  /** A choice among several: shows whether it is the chosen one. */
  checked?: boolean | undefined
  children: ReactNode
}

/** One thing to do. The menu has closed and the focus is back on its button when `onSelect` runs. */
export function MenuItem(props: MenuItemProps) {
  const { onSelect, icon, tone, disabledReason, checked, children } = props
  const close = useContext(CloseMenu)
  const refused = disabledReason !== undefined
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      {...(checked === undefined ? {} : { 'aria-checked': checked })}
      tabIndex={-1}
      aria-disabled={refused || undefined}
      onClick={() => {
        if (refused) return
        close()
        onSelect()
      }}
      className={clsx(itemClass, tone === 'danger' && 'text-danger [&_svg]:text-danger')}
    >
      {icon}
      <span className="min-w-0 flex-1">
        <span className={clsx('block', refused && 'text-muted')}>{children}</span>
        {refused && <span className="block text-muted text-xs">{disabledReason}</span>}
      </span>
      {checked && <span aria-hidden>✓</span>}
    </button>
  )
}

export interface MenuLinkProps<T extends string> {
  href: Route<T>
  icon?: ReactNode
  /** The address answers with a file. */
  download?: boolean | undefined
  children: ReactNode
}

/** A place to go to. */
export function MenuLink<T extends string>({ href, icon, download, children }: MenuLinkProps<T>) {
  const close = useContext(CloseMenu)
  const shared = { role: 'menuitem', tabIndex: -1, onClick: close, className: itemClass } as const
  if (download) {
    return (
      <a {...shared} href={href} download>
        {icon}
        {children}
      </a>
    )
  }
  return (
    <Link {...shared} href={href} prefetch={false}>
      {icon}
      {children}
    </Link>
  )
}

/** A line between groups. */
export function MenuSeparator() {
  return <hr className="my-1 border-line" />
}

/** Words above a group, not to be chosen. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return (
    <div role="presentation" className="px-2 py-1 text-muted text-xs">
      {children}
    </div>
  )
}
