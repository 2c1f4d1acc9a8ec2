import { Download, SquarePen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PreviewImage } from '#components/preview/preview-image'
import { ButtonLink } from '#components/ui/button'
import { FileIcon } from '#components/ui/file-icon'
import { RelativeTime } from '#components/ui/relative-time'
import type { PreviewState } from '#lib/preview'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

export interface LinkDocumentProps {
  document: {
    id: string
    name: string
    extension: string
    owner: { name: string }
    size: number
    version: number
    modifiedAt: Date
    opens: 'edit' | 'view' | null
    may: { edit: boolean }
  }
  preview: PreviewState
  /** The name of who looks. */
  guest: string
}

/** A document that somebody came to by a share link. */
export function LinkDocument({ document, preview, guest }: LinkDocumentProps) {
  const t = useTranslations('sharing.linkDocument')
  const format = useFormat()
  const { id, name, extension, owner, size, version, modifiedAt, opens, may } = document
  const edits = opens === 'edit' && may.edit
  return (
    <article className="mx-auto max-w-md rounded-lg border border-line bg-canvas p-5">
      <div className="flex items-start gap-3">
        <FileIcon extension={extension} className="mt-1 size-6" />
        <div className="min-w-0">
          <h1 className="break-words font-semibold text-lg">{name}</h1>
          <p className="text-muted">
            {t.rich('facts', {
              owner: owner.name,
              size: format.size(size),
              version: String(version),
              time: () => <RelativeTime at={modifiedAt} />,
            })}
          </p>
        </div>
      </div>
      {preview.state !== 'none' && (
        <PreviewImage
          document={document}
          version={version}
          initial={preview}
          className="mt-5 h-64 rounded-md border border-line"
        />
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        {opens !== null && (
          <ButtonLink
            href={edits ? routes.edit(id) : routes.view(id)}
            variant="primary"
            prefetch={false}
            icon={<SquarePen aria-hidden />}
          >
            {t(edits ? 'openAndEdit' : 'open')}
          </ButtonLink>
        )}
        <ButtonLink href={routes.download(id)} download icon={<Download aria-hidden />}>
          {t('download')}
        </ButtonLink>
      </div>
      <p className="mt-5 border-line border-t pt-3 text-muted text-xs">{t('guest', { guest })}</p>
    </article>
  )
}
