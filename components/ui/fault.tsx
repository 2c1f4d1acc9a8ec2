'use client'

import { Unplug } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from './button'
import { EmptyState } from './empty-state'

export interface FaultProps {
  error: Error & { digest?: string }
  retry: () => void
}

/** What a page shows when it could not be made. The number finds the fault in the log. */
export function Fault({ error, retry }: FaultProps) {
  const t = useTranslations('common.fault')
  return (
    <EmptyState
      heading="h1"
      icon={<Unplug />}
      title={t('title')}
      actions={
        <Button variant="primary" onClick={retry}>
          {t('again')}
        </Button>
      }
    >
      {t('text')}
      {error.digest && (
        <span className="mt-1 block text-xs">{t('number', { number: error.digest })}</span>
      )}
    </EmptyState>
  )
}
