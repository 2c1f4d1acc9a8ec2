'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { portalAnswers } from '#lib/portal-answers'

/** Fetches the page's data again from time to time while somebody looks at it, and when they or the connection come back. */
export function KeepFresh({ seconds = 30 }: { seconds?: number }) {
  const router = useRouter()
  const look = useEffectEvent(async () => {
    if (!mayChange() || !(await portalAnswers())) return
    if (mayChange()) router.refresh()
  })
  useEffect(() => {
    const timer = setInterval(() => void look(), seconds * 1000)
    const onSeen = () => void look()
    document.addEventListener('visibilitychange', onSeen)
    window.addEventListener('online', onSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onSeen)
      window.removeEventListener('online', onSeen)
    }
  }, [seconds])
  return null
}

/** What somebody is about to confirm, or to name, must not change under their eyes. */
const mayChange = () =>
  !document.hidden && !document.querySelector('dialog[open], [popover]:popover-open, td form')
