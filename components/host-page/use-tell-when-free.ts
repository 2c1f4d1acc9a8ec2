import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useToast } from '#components/ui/toast'

/**
 * «Tell me when free»: by the tab's title, by a message, and by a notice of the system when the person lets the
 * portal show one and looks elsewhere.
 */
export function useTellWhenFree(free: boolean, name: string): { waiting: boolean; wait(): void } {
  const [waiting, setWaiting] = useState(false)
  const toast = useToast()
  const t = useTranslations('hostPage.banners.lock')

  useEffect(() => {
    if (!waiting || !free) return
    setWaiting(false)
    toast({ message: t('isFree', { name }) })
    document.title = t('tabTitle', { name })
    const away = document.visibilityState === 'hidden'
    if (away && 'Notification' in window && Notification.permission === 'granted') {
      new Notification(t('noticeTitle', { name }), { body: t('notice') })
    }
  }, [waiting, free, name, toast, t])

  return {
    waiting,
    wait() {
      setWaiting((before) => !before)
      if ('Notification' in window && Notification.permission === 'default') {
        // Asked only here, where the person wants to be told; their answer may be no.
        void Notification.requestPermission()
      }
    },
  }
}
