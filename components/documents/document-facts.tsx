import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PreviewImage } from '#components/preview/preview-image'
import { CopyableCode } from '#components/ui/copyable-code'
import { fileKind } from '#components/ui/file-icon'
import { Facts, Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import type { PreviewState } from '#lib/preview'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

/** A document as its facts are told. */
export interface FactsOfDocument {
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

export interface DocumentFactsProps {
  document: FactsOfDocument
  /** Null in the trash. */
  preview: PreviewState | null
}

/** What there is to know about a document. */
export function DocumentFacts({ document, preview }: DocumentFactsProps) {
  const t = useTranslations('documents.page.facts')
  return (
    <Panel title={t('title')}>
      {preview && <DocumentPicture document={document} preview={preview} />}
      <div className="px-4 py-3">
        <DocumentFactsList document={document} />
      </div>
    </Panel>
  )
}

export interface DocumentFactsListProps {
  document: FactsOfDocument
  /** Where it is, when nothing else says it. */
  place?: ReactNode
}

/** The same as names and values alone. */
export function DocumentFactsList({ document, place = null }: DocumentFactsListProps) {
  const t = useTranslations('documents.page.facts')
  const details = useTranslations('documents.details')
  const kinds = useTranslations('common.fileKinds')
  const { size: sizeOf } = useFormat()
  const { id, extension, owner, createdAt, modifiedAt, modifiedBy, version, size } = document
  const exactSize = <span title={t('bytes', { bytes: size })}>{sizeOf(size)}</span>
  const created = <RelativeTime at={createdAt} show="exact" />
  const at = <RelativeTime at={modifiedAt} show="exact" />
  const modified = modifiedBy ? t.rich('modifiedBy', { at: () => at, name: modifiedBy.name }) : at
  const hash = (
    <CopyableCode
      text={document.sha256}
      label={details('copyHash')}
      copied={details('hashCopied')}
    />
  )
  const idText = <code className="break-all font-mono text-xs">{id}</code>
  return (
    <Facts
      facts={[
        [t('type'), `${kinds(fileKind(extension))}${extension === '' ? '' : ` (.${extension})`}`],
        [t('size'), exactSize],
        [details('where'), place],
        [t('owner'), owner.name],
        [t('created'), created],
        [t('modified'), modified],
        [t('version'), version],
        ['SHA-256', hash],
        ['ID', idText],
      ]}
    />
  )
}

/** What it looks like, and the way into it; nothing when it cannot be shown. */
export function DocumentPicture({
  document,
  preview,
}: {
  document: FactsOfDocument
  preview: PreviewState
}) {
  const t = useTranslations('documents.list.menu')
  const { id, name, opens, may } = document
  if (preview.state === 'none') return null
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
