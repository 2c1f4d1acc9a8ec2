'use client'

import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { EditorIslandProps } from '#lib/editor-island'
import type { EditorKind } from '#lib/editor-kinds'

interface Entry {
  Island: ComponentType<EditorIslandProps>
  /** Nothing but the names of the island's files, which Next puts into the head of what it renders on the server. */
  Files: ComponentType
  /** The largest file it takes. */
  maxBytes: number
}

const nothing = { default: () => null }

/** What the built-in editor can show, each loaded only when it is opened. */
export const islands: Record<EditorKind, Entry> = {
  docx: {
    Island: dynamic(async () => (await import('./docx/docx-island')).DocxIsland, { ssr: false }),
    Files: dynamic(async () => {
      if (typeof window !== 'undefined') await import('./docx/docx-island')
      return nothing
    }),
    maxBytes: 100 * 1024 * 1024,
  },
  image: {
    Island: dynamic(async () => (await import('./image/image-island')).ImageIsland, { ssr: false }),
    Files: dynamic(async () => {
      if (typeof window !== 'undefined') await import('./image/image-island')
      return nothing
    }),
    maxBytes: 100 * 1024 * 1024,
  },
  pdf: {
    Island: dynamic(async () => (await import('./pdf/pdf-island')).PdfIsland, { ssr: false }),
    Files: dynamic(async () => {
      if (typeof window !== 'undefined') await import('./pdf/pdf-island')
      return nothing
    }),
    maxBytes: 256 * 1024 * 1024,
  },
  sheet: {
    Island: dynamic(async () => (await import('./sheet/sheet-island')).SheetIsland, { ssr: false }),
    Files: dynamic(async () => {
      if (typeof window !== 'undefined') await import('./sheet/sheet-island')
      return nothing
    }),
    maxBytes: 32 * 1024 * 1024,
  },
  table: {
    Island: dynamic(async () => (await import('./sheet/table-island')).TableIsland, { ssr: false }),
    Files: dynamic(async () => {
      if (typeof window !== 'undefined') await import('./sheet/table-island')
      return nothing
    }),
    maxBytes: 64 * 1024 * 1024,
  },
  text: {
    Island: dynamic(async () => (await import('./text/text-island')).TextIsland, { ssr: false }),
    Files: dynamic(async () => {
      if (typeof window !== 'undefined') await import('./text/text-island')
      return nothing
    }),
    maxBytes: 64 * 1024 * 1024,
  },
}
