'use client'

import { Bell as BellIcon } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ButtonLink } from '#components/ui/button'
import { CountBadge } from '#components/ui/count-badge'
import { routes } from '#lib/routes'
import { fetchUnread } from '#lib/unread'
import { unreadChanged } from './unread-event'

const everyMs = 15_000

/**
 * The way to the notifications, with how many are new. It counts again when the person goes to another page or
 * comes back to the window, and every few seconds while they look.
 *
 * @param unread as the server counted when it made the page
 */
export function Bell({ unread }: { unread: number }) {
  const t = useTranslations('notifications')
  const [count, setCount] = useState(unread)
  const path = usePathname()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is what makes it count again
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const look = async () => {
      if (document.hidden) return
      const found = await fetchUnread()
      if (found !== null && !signal.aborted) setCount(found)
    }
    const timer = setInterval(() => void look(), everyMs)
    document.addEventListener('visibilitychange', () => void look(), { signal })
    window.addEventListener(unreadChanged, () => void look(), { signal })
    void look()
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [path])

  const shown = count > 99 ? '99+' : String(count)
  return (
    <span className="relative">
      <ButtonLink
        variant="ghost"
        size="icon"
        href={routes.notifications}
        title={t('title')}
        aria-label={count === 0 ? t('title') : t('bellNew', { count: shown })}
      >
        <BellIcon aria-hidden />
      </ButtonLink>
      <CountBadge count={count} />
    </span>
  )
}
