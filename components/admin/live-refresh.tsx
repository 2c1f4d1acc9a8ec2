'use client'

import clsx from 'clsx'
import { Pause, Play } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { portalAnswers } from '#lib/portal-answers'

export interface LiveRefreshProps {
  seconds: number
  /** Where the server says when there is something new: then it is fetched at once, and only then. */
  changes?: string
}

/** Fetches the page's data again every few seconds while somebody looks at it, without a reload. */
export function LiveRefresh({ seconds, changes }: LiveRefreshProps) {
  const t = useTranslations('admin.lists.live')
  const router = useRouter()
  const isNew = useRef(true)
  const [live, setLive] = useState(true)
  const [online, setOnline] = useState(true)
  const [fetching, fetchAgain] = useTransition()
  const look = useEffectEvent(async () => {
    setOnline(navigator.onLine)
    // On a slow line the next look would take the place of one that is on its way, and none would ever come.
    if (!isNew.current || fetching || !mayChange()) return
    const answers = await portalAnswers()
    setOnline(answers)
    if (!answers || !mayChange()) return
    isNew.current = changes === undefined
    fetchAgain(() => router.refresh())
  })

  useEffect(() => {
    if (!live) return
    const timer = setInterval(() => void look(), seconds * 1000)
    const onSeen = () => void look()
    const source = changes === undefined ? null : new EventSource(changes)
    const onNew = () => {
      isNew.current = true
      void look()
    }
    source?.addEventListener('message', onNew)
    // What happened while nobody listened is not told.
    source?.addEventListener('open', onNew)
    document.addEventListener('visibilitychange', onSeen)
    window.addEventListener('online', onSeen)
    return () => {
      clearInterval(timer)
      source?.close()
      document.removeEventListener('visibilitychange', onSeen)
      window.removeEventListener('online', onSeen)
    }
  }, [live, seconds, changes])

  const state = live ? (online ? 'live' : 'offline') : 'paused'
  return (
    <div className="flex items-center gap-1 text-muted">
      <span className="flex items-center gap-1.5" role="status">
        <span
          aria-hidden
          className={clsx(
            'size-2 rounded-full',
            state === 'live' ? 'animate-pulse bg-success' : 'bg-control',
          )}
        />
        {t(state)}
      </span>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t(live ? 'pauseLong' : 'resumeLong')}
        title={t(live ? 'pause' : 'resume')}
        onClick={() => {
          setLive(!live)
          if (!live) router.refresh()
        }}
      >
        {live ? <Pause aria-hidden /> : <Play aria-hidden />}
      </Button>
    </div>
  )
}

/** What somebody is about to confirm must not change under their eyes. */
const mayChange = () => !document.hidden && !document.querySelector('dialog[open]')
