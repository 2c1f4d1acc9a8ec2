'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { EditorIslandProps } from '#lib/editor-island'
import type { EditorKind } from '#lib/editor-kinds'

/** What the built-in editor can show, each loaded only when it is opened, with the largest file it takes. */
export const islands: Record<
  EditorKind,
  { Island: ComponentType<EditorIslandProps>; maxBytes: number }
> = {
  docx: {
    Island: dynamic(async () => (await import('./docx/docx-island')).DocxIsland, { ssr: false }),
    maxBytes: 100 * 1024 * 1024,
  },
  image: {
    Island: dynamic(async () => (await import('./image/image-island')).ImageIsland, { ssr: false }),
    maxBytes: 100 * 1024 * 1024,
  },
  pdf: {
    Island: dynamic(async () => (await import('./pdf/pdf-island')).PdfIsland, { ssr: false }),
    maxBytes: 256 * 1024 * 1024,
  },
  sheet: {
    Island: dynamic(async () => (await import('./sheet/sheet-island')).SheetIsland, { ssr: false }),
    maxBytes: 32 * 1024 * 1024,
  },
  table: {
    Island: dynamic(async () => (await import('./sheet/table-island')).TableIsland, { ssr: false }),
    maxBytes: 64 * 1024 * 1024,
  },
  text: {
    Island: dynamic(async () => (await import('./text/text-island')).TextIsland, { ssr: false }),
    maxBytes: 64 * 1024 * 1024,
  },
}
