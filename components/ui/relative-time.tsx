'use client'

import { useSyncExternalStore } from 'react'
import { formatUtc } from '#lib/format'
import { relative } from '#lib/relative'

/** One clock for all times on a page; it ticks while somebody looks. */
const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, 15_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

export interface RelativeTimeProps {
  at: Date | string
  /** `relative` says how long ago and, from a week on, the date; `exact` says date and time. */
  show?: 'relative' | 'exact'
  className?: string | undefined
}

/**
 * A time in the reader's zone, with the exact one on hover. The server does not know the zone: it shows
 * what holds everywhere, and the browser corrects it after it took over.
 */
export function RelativeTime({ at, show = 'relative', className }: RelativeTimeProps) {
  const date = typeof at === 'string' ? new Date(at) : at
  const here = useSyncExternalStore(
    subscribe,
    () => now,
    () => null,
  )
  const said = show === 'relative' ? relative(date, Math.max(here ?? 0, Date.now())) : null
  return (
    <time
      dateTime={date.toISOString()}
      title={here === null ? undefined : exact(date, 'full')}
      className={className}
      suppressHydrationWarning
    >
      {said ?? (here === null ? formatUtc(date) : exact(date, show === 'exact' ? 'time' : 'date'))}
    </time>
  )
}

function exact(date: Date, parts: 'date' | 'time' | 'full'): string {
  if (parts === 'full')
    return date.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'long' })
  if (parts === 'date') return date.toLocaleDateString(undefined, { dateStyle: 'medium' })
  return date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
}
