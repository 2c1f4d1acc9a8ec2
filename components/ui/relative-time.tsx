'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { formatOf } from '#lib/format'
import { relative } from '#lib/relative'
import type { Locale } from '#messages/locales'

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
  /** `relative` says how long ago and, from a week on, the date; `exact` says date and time; `clock` the time alone. */
  show?: 'relative' | 'exact' | 'clock'
  className?: string | undefined
}

/**
 * A time in the reader's zone, with the exact one on hover. The server does not know the zone: it shows
 * what holds everywhere, and the browser corrects it after it took over.
 */
export function RelativeTime({ at, show = 'relative', className }: RelativeTimeProps) {
  const date = typeof at === 'string' ? new Date(at) : at
  const t = useTranslations('common')
  const locale = useLocale()
  const here = useSyncExternalStore(
    subscribe,
    () => now,
    () => null,
  )
  const said = show === 'relative' ? relative(date, Math.max(here ?? 0, Date.now()), t) : null
  return (
    <time
      dateTime={date.toISOString()}
      title={here === null ? undefined : exact(date, 'full', locale)}
      className={className}
      suppressHydrationWarning
    >
      {said ??
        (here === null
          ? formatOf(locale)[show === 'clock' ? 'utcClock' : 'utc'](date)
          : exact(date, show === 'relative' ? 'date' : show, locale))}
    </time>
  )
}

const styles = {
  full: { dateStyle: 'full', timeStyle: 'long' },
  date: { dateStyle: 'medium' },
  exact: { dateStyle: 'medium', timeStyle: 'medium' },
  clock: { timeStyle: 'short' },
} as const

/** As it is told where the reader is: by their browser's form of the language (`de-AT`), when it has one. */
function exact(date: Date, parts: keyof typeof styles, locale: Locale): string {
  const region = navigator.languages.find((each) => each.split('-')[0] === locale)
  if (region === undefined) return formatOf(locale).date(date, styles[parts])
  return date.toLocaleString(region, styles[parts])
}
