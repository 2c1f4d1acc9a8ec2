'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import type { EditorKind } from '#lib/editor-kinds'
import { fetchEditorAhead } from './fetch-editor-ahead'

/** So long a pointer, or the focus, must stay on a row: not on each that is passed over. */
const restMs = 100

type Handlers = Pick<
  ComponentProps<'tr'>,
  'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'
>

/**
 * For a row that opens in the built-in editor: brings that editor's files into the browser's cache while somebody looks
 * as if they were about to open it. Nothing is asked about the document.
 */
export function useEditorAhead(island: EditorKind | null): Handlers {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const forget = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  if (island === null) return {}
  const wait = () => {
    forget()
    timer.current = setTimeout(() => void fetchEditorAhead(island), restMs)
  }
  return { onPointerEnter: wait, onPointerLeave: forget, onFocus: wait, onBlur: forget }
}
