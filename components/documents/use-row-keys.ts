'use client'

import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Selection } from './use-selection'

export interface RowKeys {
  /** Around the table. */
  box: RefObject<HTMLElement | null>
  ids: readonly string[]
  selection: Selection
  onDetails(id: string): void
  onRename(id: string): void
  onStar(ids: string[]): void
  onTrash(ids: string[]): void
}

/**
 * The keys of the list: arrows, Home and End walk the rows, with Shift they select; Space selects, Enter
 * opens (the focus is on the row's link), F2 renames, s stars, i shows details, Delete moves to the trash, Escape
 * clears.
 */
export function useRowKeys({ box, ids, selection, ...on }: RowKeys) {
  const wanted = useRef<string | null>(null)

  function focusRow(id: string | undefined) {
    if (id === undefined) return
    const row = box.current?.querySelector(`tr[data-id="${CSS.escape(id)}"]`)
    row?.querySelector<HTMLElement>('[data-row-link]')?.focus()
  }

  // When what had the focus has gone, the row that was meant takes it.
  useEffect(() => {
    const id = wanted.current
    if (id === null || !ids.includes(id)) return
    if (document.activeElement !== document.body) return
    wanted.current = null
    focusRow(id)
  })

  /** Gives a row the focus once it is there and nothing else has it. */
  function focusNext(id: string | null) {
    wanted.current = id
  }

  function focusAfter(leaving: readonly string[]) {
    const last = Math.max(...leaving.map((id) => ids.indexOf(id)))
    const next = ids.slice(last + 1).find((id) => !leaving.includes(id))
    const before = ids.slice(0, last).findLast((id) => !leaving.includes(id))
    focusNext(next ?? before ?? null)
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target instanceof Element ? event.target : null
    if (target === null || target.closest('[popover], dialog, form')) return
    if (event.key === 'Escape') return selection.clear()
    const id = target.closest<HTMLElement>('tr[data-id]')?.dataset.id
    if (id === undefined) return
    const at = ids.indexOf(id)
    const walk: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
    }
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey
    const to = ids[walk[event.key] ?? -1]
    if (event.key in walk) {
      // The arrows of a menu button open its menu.
      if (target.closest('button')) return
      event.preventDefault()
      if (to === undefined) return
      if (event.shiftKey) {
        if (!selection.has(id)) selection.toggle(id)
        selection.toggle(to, true)
      }
      focusRow(to)
    } else if (event.key === ' ' && target.closest('a')) {
      event.preventDefault()
      selection.toggle(id, event.shiftKey)
    } else if (event.key === 'F2') {
      event.preventDefault()
      on.onRename(id)
    } else if (event.key === 's' && bare) {
      event.preventDefault()
      on.onStar(selection.has(id) ? selection.ids : [id])
    } else if (event.key === 'i' && bare) {
      event.preventDefault()
      on.onDetails(id)
    } else if (event.key === 'Delete') {
      event.preventDefault()
      on.onTrash(selection.has(id) ? selection.ids : [id])
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      selection.selectAll()
    }
  }

  return { onKeyDown, focusNext, focusAfter }
}
