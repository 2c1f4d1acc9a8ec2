'use client'

import { useEffect } from 'react'
import type { ActionResult } from '#lib/action-result'

export interface NoteOpeningProps {
  documentId: string
  note: (documentId: string) => Promise<ActionResult>
}

/**
 * Tells the portal that somebody looks at a document. From the browser, because the server renders the page again and
 * again while it is open.
 */
export function NoteOpening({ documentId, note }: NoteOpeningProps) {
  useEffect(() => {
    // Left before it was told, or out of reach: then the list of the recent ones is a little older.
    note(documentId).catch(() => {})
  }, [documentId, note])
  return null
}
