'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { ActionResult } from './action-result'
import { overTheLine } from './over-the-line'

/** {@link overTheLine}, in the reader's language. */
export function useOverTheLine() {
  const unreachable = useTranslations('common')('unreachable')
  return useCallback(
    <T>(act: () => Promise<ActionResult<T>>) => overTheLine(act, unreachable),
    [unreachable],
  )
}
