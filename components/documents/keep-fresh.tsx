'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'

/** Fetches the page's data again from time to time while somebody looks at it, and when they or the connection come back. */
export function KeepFresh({ seconds = 30 }: { seconds?: number }) {
  const router = useRouter()
  const look = useEffectEvent(() => {
    // What somebody is about to confirm, or to name, must not change under their eyes.
    if (document.hidden || document.querySelector('dialog[open], [popover]:popover-open, td form'))
      return
    // Next.js loads a page anew whose data does not arrive: without a connection it would be gone.
    if (!navigator.onLine) return
    router.refresh()
  })
  useEffect(() => {
    const timer = setInterval(() => look(), seconds * 1000)
    const onSeen = () => look()
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
