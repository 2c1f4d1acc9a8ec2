'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { dayName } from './day-group'
import { useZone } from './use-zone'

interface Day<T> {
  name: string
  entries: T[]
}

/** The entries of a timeline under the days of the reader's zone; none for no entries. */
export function useDays<T extends { version: { createdAt: Date } }>(
  entries: readonly T[] | null,
  now: Date,
): Day<T>[] {
  const t = useTranslations('documents')
  const locale = useLocale()
  const zone = useZone()
  return useMemo(() => {
    const days: Day<T>[] = []
    for (const entry of entries ?? []) {
      const name = dayName({ at: entry.version.createdAt, now, zone }, t, locale)
      const last = days.at(-1)
      if (last?.name === name) last.entries.push(entry)
      else days.push({ name, entries: [entry] })
    }
    return days
  }, [entries, now, zone, t, locale])
}
