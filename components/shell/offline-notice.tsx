'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { Banner } from '#components/ui/banner'

/** Says that the browser has no connection, for as long as it has none. */
export function OfflineNotice() {
  const t = useTranslations('shell')
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div aria-live="polite" className="print:hidden">
      {!online && (
        <Banner tone="warning" className="rounded-none border-x-0 border-t-0 lg:px-6">
          {t('offline')}
        </Banner>
      )}
    </div>
  )
}

function subscribe(changed: () => void) {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
