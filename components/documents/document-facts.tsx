import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PreviewImage } from '#components/preview/preview-image'
import { fileKind } from '#components/ui/file-icon'
import { Facts, Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import type { PreviewState } from '#lib/preview'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

export interface DocumentFactsProps {
  document: {
    id: string
    name: string
    extension: string
    owner: { name: string }
    createdAt: Date
    modifiedAt: Date
    modifiedBy: { name: string } | null
    version: number
    size: number
    sha256: string
    opens: 'edit' | 'view' | null
    may: { comment: boolean }
  }
  /** Null in the trash. */
  preview: PreviewState | null
}

/** What there is to know about a document. */
export function DocumentFacts({ document, preview }: DocumentFactsProps) {
  const t = useTranslations('documents.page.facts')
  const kinds = useTranslations('common.fileKinds')
  const { size: sizeOf } = useFormat()
  const { id, extension, owner, createdAt, modifiedAt, modifiedBy, version, size } = document
  const exactSize = <span title={t('bytes', { bytes: size })}>{sizeOf(size)}</span>
  const created = <RelativeTime at={createdAt} show="exact" />
  const at = <RelativeTime at={modifiedAt} show="exact" />
  const modified = modifiedBy ? t.rich('modifiedBy', { at: () => at, name: modifiedBy.name }) : at
  const hash = <code className="break-all font-mono text-xs">{document.sha256}</code>
  const idText = <code className="break-all font-mono text-xs">{id}</code>
  return (
    <Panel title={t('title')}>
      {preview && preview.state !== 'none' && <Picture document={document} preview={preview} />}
      <div className="px-4 py-3">
        <Facts
          facts={[
            [
              t('type'),
              `${kinds(fileKind(extension))}${extension === '' ? '' : ` (.${extension})`}`,
            ],
            [t('size'), exactSize],
            [t('owner'), owner.name],
            [t('created'), created],
            [t('modified'), modified],
            [t('version'), version],
            ['SHA-256', hash],
            ['ID', idText],
          ]}
        />
      </div>
    </Panel>
  )
}

/** What it looks like, and the way into it. */
function Picture({
  document,
  preview,
}: {
  document: DocumentFactsProps['document']
  preview: PreviewState
}) {
  const t = useTranslations('documents.list.menu')
  const { id, name, opens, may } = document
  const image = (
    <PreviewImage
      key={document.version}
      document={document}
      version={document.version}
      initial={preview}
    />
  )
  if (opens === null) return <div className="border-line border-b">{image}</div>
  return (
    <Link
      href={opens === 'edit' && may.comment ? routes.edit(id) : routes.view(id)}
      prefetch={false}
      className="block border-line border-b focus-visible:outline-offset-[-2px]"
    >
      {image}
      <span className="sr-only">{t('openName', { name })}</span>
    </Link>
  )
}
