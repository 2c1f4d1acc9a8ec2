'use client'

import { useCallback, useMemo, useRef, useState } from 'react'

export interface Selection {
  count: number
  /** In the list's order. */
  ids: string[]
  has(id: string): boolean
  /** @param range selects everything between the row touched last and this one */
  toggle(id: string, range?: boolean): void
  selectAll(): void
  clear(): void
}

/** Which rows of a list are selected. Rows that have left the list are not. */
export function useSelection(listed: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  const ids = useMemo(() => listed.filter((id) => chosen.has(id)), [listed, chosen])

  const toggle = useCallback(
    (id: string, range = false) => {
      const from = last.current === null ? -1 : listed.indexOf(last.current)
      const to = listed.indexOf(id)
      last.current = id
      setChosen((before) => {
        const next = new Set(before)
        if (range && from !== -1) {
          for (const each of listed.slice(Math.min(from, to), Math.max(from, to) + 1)) {
            next.add(each)
          }
        } else if (!next.delete(id)) {
          next.add(id)
        }
        return next
      })
    },
    [listed],
  )

  return {
    count: ids.length,
    ids,
    has: (id) => chosen.has(id),
    toggle,
    selectAll: useCallback(() => setChosen(new Set(listed)), [listed]),
    clear: useCallback(() => setChosen(new Set()), []),
  }
}
