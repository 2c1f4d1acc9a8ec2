import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState, useTransition } from 'react'
import { useToast } from '#components/ui/toast'
import type { ActionResult } from '#lib/action-result'
import type { AccessItem, ShareTarget, SharingActions } from '#lib/sharing-actions'

/**
 * Who has access to one thing, read anew after each change of it.
 *
 * @param target null: of several things at once nothing is read
 * @param changed after each change
 */
export function useAccess(
  target: ShareTarget | null,
  load: SharingActions['access'],
  changed?: () => void,
) {
  const t = useTranslations('sharing.shareDialog')
  const unreachable = t('unreachable')
  const [access, setAccess] = useState<AccessItem | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const toast = useToast()
  const { kind, id } = target ?? {}

  const read = useCallback(async () => {
    if (kind === undefined || id === undefined) return
    const result = await load({ kind, id }).catch(() => null)
    if (result?.kind === 'done') setAccess(result.value)
    setProblem(result?.kind === 'done' ? null : wordsOf(result, unreachable))
  }, [kind, id, load, unreachable])
  useEffect(() => {
    void read()
  }, [read])

  /** Does something, says how it went, and reads the list again. `refused` says it elsewhere than above all. */
  function run<T>(
    act: () => Promise<ActionResult<T>>,
    done?: (value: T) => void,
    refused: (why: string) => void = setProblem,
  ) {
    startTransition(async () => {
      const result = await act().catch(() => null)
      if (result?.kind === 'done') {
        setProblem(null)
        if (result.message !== null) toast({ message: result.message })
        done?.(result.value)
        changed?.()
        await read()
      } else refused(wordsOf(result, unreachable))
    })
  }
  return { access, problem, pending, run }
}

function wordsOf<T>(result: ActionResult<T> | null, unreachable: string): string {
  if (result?.kind !== 'refused') return unreachable
  return result.message || Object.values(result.errors).join(' ')
}
