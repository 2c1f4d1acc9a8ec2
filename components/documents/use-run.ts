'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useState, useTransition } from 'react'
import { useToast } from '#components/ui/toast'
import type { ActionResult } from '#lib/action-result'

/**
 * Runs an action on some rows, says how it went, and knows which rows are being worked on. It speaks also
 * when the row, or all of the list, has gone by then.
 */
export function useRun() {
  const t = useTranslations('documents.said')
  const toast = useToast()
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())
  const [, startTransition] = useTransition()
  const run = useCallback(
    <T>(ids: string[], act: () => Promise<ActionResult<T>>, done?: (value: T) => void) => {
      setBusy(new Set(ids))
      startTransition(async () => {
        try {
          const result = await act()
          if (result.kind === 'done') {
            if (result.message !== null) toast({ message: result.message })
            done?.(result.value)
          }
          if (result.kind === 'refused') toast({ tone: 'danger', message: result.message })
        } catch {
          toast({ tone: 'danger', message: t('unreachable') })
        }
        setBusy(new Set())
      })
    },
    [toast, t],
  )
  return { busy, run, toast }
}
