'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { dayGroup } from '#lib/day-group'
import { useZone } from '#lib/use-zone'
import type { ListedItem } from './document-item'

interface Section {
  /** Empty: without a heading. */
  title: string
  items: ListedItem[]
}

/** The rows of a list, under the days of the reader's zone when it is a list by time. */
export function useDaySections(items: readonly ListedItem[], now: Date | undefined): Section[] {
  const t = useTranslations('documents')
  const locale = useLocale()
  const zone = useZone()
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
