'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { EditorIsland } from '#lib/editor-island'
import type { Tell } from '#lib/editor-tell'
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
  const t = useTranslations('editors')
  const [failure, setFailure] = useState<{ tell: Tell } | null>(null)

  async function show(island: EditorIsland) {
    const answer = await fetch(routes.previewPart(document.id, version, 'pdf')).catch(() => null)
    if (!answer?.ok) return setFailure({ tell: (words) => words('preview.failed') })
    const shown = await island.load(new Uint8Array(await answer.arrayBuffer()))
    if (shown.kind === 'unreadable') setFailure({ tell: shown.reason })
  }

  if (failure) {
    return (
      <p role="alert" className="p-6">
        {failure.tell(t)}
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
