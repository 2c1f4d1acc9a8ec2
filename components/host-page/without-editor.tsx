'use client'

import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PdfPages } from '#components/preview/pdf-pages'
import { TextPages } from '#components/preview/text-pages'
import { ButtonLink } from '#components/ui/button'
import { previewKind } from '#lib/preview-kinds'
import { routes } from '#lib/routes'
import { usePreview } from '#lib/use-preview'
import type { HostDocument } from './host-page-props'
import { NoEditor } from './no-editor'

/** In place of the frame, for a type that no editor opens: its preview, or else what it is. */
export function WithoutEditor({ document, name }: { document: HostDocument; name: string }) {
  const t = useTranslations('hostPage.withoutEditor')
  const { preview } = usePreview(document.id, undefined)
  const pending = preview === null || preview.state === 'waiting'
  if (pending && previewKind(document.extension) !== null) {
    return (
      <p role="status" className="flex h-full items-center justify-center gap-2 text-muted">
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
        {t('making')}
      </p>
    )
  }
  if (preview?.state !== 'made' || !(preview.pdf || preview.text)) {
    return <NoEditor document={document} name={name} />
  }
  const shown = { document: { id: document.id, name }, version: preview.version }
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-2">
        <p className="min-w-0 flex-1 basis-72 text-pretty">
          {t(preview.pdf ? 'preview' : 'textOnly')}
        </p>
        <ButtonLink size="sm" download href={routes.download(document.id)}>
          {t('download')}
        </ButtonLink>
      </div>
      <div className="min-h-0 flex-1">
        {preview.pdf ? <PdfPages {...shown} /> : <TextPages {...shown} />}
      </div>
    </div>
  )
}
