'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

export interface TooltipProps {
  /** More about the thing; its name belongs into its own label. */
  label: string
  children: ReactNode
}

/** Words about what is pointed at or focused. Escape hides them, and the pointer may move onto them. */
export function Tooltip({ label, children }: TooltipProps) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const [shown, setShown] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function later(next: boolean, wait: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(next), wait)
  }

  useEffect(() => {
    const at = anchor.current?.getBoundingClientRect()
    const element = tip.current
    if (!shown || !at || !element) return
    element.showPopover()
    const { width, height } = element.getBoundingClientRect()
    const left = Math.max(8, Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - 8))
    const above = at.top - height - 6
    element.style.left = `${left}px`
    element.style.top = `${above < 8 ? at.bottom + 6 : above}px`
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setShown(false)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
      element.hidePopover()
    }
  }, [shown])

  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the thing inside is what is pointed at
    <span
      ref={anchor}
      aria-describedby={shown ? id : undefined}
      className="inline-flex min-w-0"
      onPointerEnter={() => later(true, 350)}
      onPointerLeave={() => later(false, 100)}
      onFocus={() => later(true, 0)}
      onBlur={() => later(false, 0)}
    >
      {children}
      <span
        ref={tip}
        id={id}
        role="tooltip"
        popover="manual"
        className="fixed m-0 max-w-72 rounded-sm border border-line bg-raised px-2 py-1 text-ink text-xs"
      >
        {label}
      </span>
    </span>
  )
}
