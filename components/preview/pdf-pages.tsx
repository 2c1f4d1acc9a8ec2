'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { EditorIsland } from '#lib/editor-island'
import { routes } from '#lib/routes'

const PdfIsland = dynamic(
  async () => (await import('#components/editors/pdf/pdf-island')).PdfIsland,
  { ssr: false },
)

interface PdfPagesProps {
  document: { id: string; name: string }
  version: number
}

/** All pages of a document that was turned into a PDF. */
export function PdfPages({ document, version }: PdfPagesProps) {
  const [failure, setFailure] = useState<string | null>(null)

  async function show(island: EditorIsland) {
    const answer = await fetch(routes.previewPart(document.id, version, 'pdf')).catch(() => null)
    if (!answer?.ok) return setFailure('The preview could not be loaded. Reload the page.')
    const shown = await island.load(new Uint8Array(await answer.arrayBuffer()))
    if (shown.kind === 'unreadable') setFailure(shown.reason)
  }

  if (failure) {
    return (
      <p role="alert" className="p-6">
        {failure}
      </p>
    )
  }
  return (
    <PdfIsland
      fileName={document.name}
      userName=""
      nonce={undefined}
      onReady={(island) => void show(island)}
      onChange={() => undefined}
    />
  )
}
