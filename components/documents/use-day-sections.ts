'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useSyncExternalStore } from 'react'
import { dayGroup } from '#lib/day-group'
import type { ListedItem } from './document-item'

interface Section {
  /** Empty: without a heading. */
  title: string
  items: ListedItem[]
}

const never = () => () => {}

/** The rows of a list, under the days of the reader's zone when it is a list by time. */
export function useDaySections(items: readonly ListedItem[], now: Date | undefined): Section[] {
  const t = useTranslations('documents')
  const locale = useLocale()
  // The server does not know the zone: it takes what holds everywhere, and the browser corrects it.
  const zone = useSyncExternalStore(
    never,
    () => 'reader' as const,
    () => 'utc' as const,
  )
  return useMemo(() => {
    const sections: Section[] = []
    for (const item of items) {
      const recent = item.kind === 'document' ? item.recent : undefined
      const title = now && recent ? dayGroup({ at: recent.at, now, zone }, t, locale) : ''
      const last = sections.at(-1)
      if (last?.title === title) last.items.push(item)
      else sections.push({ title, items: [item] })
    }
    return sections
  }, [items, now, zone, t, locale])
}
