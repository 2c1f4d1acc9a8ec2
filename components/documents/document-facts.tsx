import { fileKindName } from '#components/ui/file-icon'
import { Facts, Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import { formatSize } from '#lib/format'

export interface DocumentFactsProps {
  document: {
    id: string
    extension: string
    owner: { name: string }
    createdAt: Date
    modifiedAt: Date
    modifiedBy: { name: string } | null
    version: number
    size: number
    sha256: string
  }
}

/** What there is to know about a document. */
export function DocumentFacts({ document }: DocumentFactsProps) {
  const { id, extension, owner, createdAt, modifiedAt, modifiedBy, version, size } = document
  const exactSize = <span title={`${size.toLocaleString('en')} bytes`}>{formatSize(size)}</span>
  const created = <RelativeTime at={createdAt} show="exact" />
  const modified = (
    <>
      <RelativeTime at={modifiedAt} show="exact" />
      {modifiedBy && ` by ${modifiedBy.name}`}
    </>
  )
  const hash = <code className="break-all font-mono text-xs">{document.sha256}</code>
  const idText = <code className="break-all font-mono text-xs">{id}</code>
  return (
    <Panel title="Details">
      <div className="px-4 py-3">
        <Facts
          facts={[
            ['Type', `${fileKindName(extension)}${extension === '' ? '' : ` (.${extension})`}`],
            ['Size', exactSize],
            ['Owner', owner.name],
            ['Created', created],
            ['Modified', modified],
            ['Version', version],
            ['SHA-256', hash],
            ['ID', idText],
          ]}
        />
      </div>
    </Panel>
  )
}
