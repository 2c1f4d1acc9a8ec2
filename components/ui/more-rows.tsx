'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useTransition } from 'react'
import { portalAnswers } from '#lib/portal-answers'
import { Button } from './button'

/** The end of a list that goes on: shows more of it before somebody who scrolls has come here, or when pressed. */
export function MoreRows<R extends string>({ address }: { address: Route<R> }) {
  const t = useTranslations('common.pagination')
  const router = useRouter()
  const end = useRef<HTMLDivElement>(null)
  const [loading, load] = useTransition()
  const show = (more: Route<R>) =>
    load(async () => {
      if (await portalAnswers()) load(() => router.replace(more, { scroll: false }))
    })
  const onSeen = useEffectEvent(show)
  useEffect(() => {
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && onSeen(address), {
      // One window ahead.
      rootMargin: '0px 0px 100%',
    })
    if (end.current) watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [address])
  return (
    <div ref={end} className="flex justify-center py-3">
      <Button variant="ghost" pending={loading} onClick={() => show(address)}>
        {t('more')}
      </Button>
    </div>
  )
}
