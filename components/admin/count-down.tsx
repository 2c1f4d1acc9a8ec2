'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'

export interface CountDownProps {
  /** The end. */
  until: Date
  /** The server's time when it rendered: the reader's clock may be wrong. */
  now: Date
}

const urgentMs = 2 * 60_000

/** Time that is left, counting down: `28:41`, `6 d 23 h`. */
export function CountDown({ until, now }: CountDownProps) {
  const t = useTranslations('admin.locks.countDown')
  const [left, setLeft] = useState(() => until.getTime() - now.getTime())

  useEffect(() => {
    const started = performance.now()
    const total = until.getTime() - now.getTime()
    const tick = () => setLeft(total - (performance.now() - started))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [until, now])

  if (left <= 0) return <span className="text-muted">{t('expired')}</span>
  return (
    <span className={clsx('tabular-nums', left < urgentMs && 'font-medium text-warning')}>
      {leftWords(left, t)}
    </span>
  )
}

function leftWords(
  ms: number,
  t: ReturnType<typeof useTranslations<'admin.locks.countDown'>>,
): string {
  const seconds = Math.ceil(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const two = (count: number) => String(count).padStart(2, '0')
  if (hours >= 24) {
    return t('days', { days: String(Math.floor(hours / 24)), hours: String(hours % 24) })
  }
  if (hours > 0) return `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`
  return `${minutes}:${two(seconds % 60)}`
}
