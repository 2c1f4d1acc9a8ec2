'use client'

import { type DragEvent, useState } from 'react'
import type { ItemRef } from './document-item'

/** What is being dragged in this window: the browser tells it only when it is dropped. */
let dragged: readonly ItemRef[] = []

/** Marks a drag as one of ours; files from the desktop have a type of their own. */
const dragType = 'application/x-carrel-items'

/** What makes a row one that can be dragged onto a folder. */
export function dragSource(items: () => readonly ItemRef[], label: () => string) {
  return {
    draggable: true,
    onDragStart(event: DragEvent) {
      dragged = items()
      event.dataTransfer.setData(dragType, '')
      event.dataTransfer.effectAllowed = 'move'
      showLabel(event, label())
    },
    onDragEnd() {
      dragged = []
    },
  }
}

/**
 * What makes something take rows that are dropped on it.
 *
 * @param folderId where they go; null: to the root; undefined: this takes nothing
 */
export function useFolderDrop(
  folderId: string | null | undefined,
  move: (items: ItemRef[], to: string | null) => void,
) {
  const [over, setOver] = useState(false)
  const takes = (event: DragEvent) =>
    folderId !== undefined &&
    event.dataTransfer.types.includes(dragType) &&
    dragged.length > 0 &&
    !dragged.some(({ id }) => id === folderId)
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!takes(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      setOver(true)
    },
    onDragLeave(event: DragEvent) {
      const to = event.relatedTarget
      if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false)
    },
    onDrop(event: DragEvent) {
      setOver(false)
      if (!takes(event) || folderId === undefined) return
      event.preventDefault()
      move([...dragged], folderId)
    },
  }
  return { over, handlers }
}

/** Names what hangs on the pointer, for the time of the drag. */
function showLabel(event: DragEvent, words: string) {
  const label = document.createElement('div')
  label.textContent = words
  label.className =
    'fixed -top-20 left-0 max-w-64 truncate rounded-md bg-accent px-3 py-1.5 font-medium text-on-accent text-sm'
  document.body.append(label)
  event.dataTransfer.setDragImage(label, -8, -8)
  setTimeout(() => label.remove())
}
