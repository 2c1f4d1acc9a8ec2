import type { Route } from 'next'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import {
  Cell,
  HeaderCell,
  Row,
  SortHeader,
  Table,
  TableBody,
  TableHead,
} from '#components/ui/table'
import { formatCount, formatSize } from '#lib/format'
import { DocumentActions } from './document-actions'
import { DocumentName } from './document-name'
import { PersonName } from './person-name'

export interface DocumentsTableProps<T extends string> {
  documents: {
    id: string
    name: string
    extension: string
    owner: { name: string; email: string }
    versions: number
    pinned: number
    size: number
    totalSize: number
    modifiedAt: Date
    trashedAt: Date | null
    rejected: number
  }[]
  sort: 'modified' | 'name'
  byName: Route<T>
  byTime: Route<T>
}

/** All documents of the installation, by what their versions weigh. */
export function DocumentsTable<T extends string>(props: DocumentsTableProps<T>) {
  const { documents, sort, byName, byTime } = props
  return (
    <Table caption="Documents and their versions">
      <TableHead>
        <SortHeader href={byName} sorted={sort === 'name' ? 'ascending' : undefined}>
          Document
        </SortHeader>
        <HeaderCell>Owner</HeaderCell>
        <HeaderCell align="end">Versions</HeaderCell>
        <HeaderCell align="end">Newest</HeaderCell>
        <HeaderCell align="end">All versions</HeaderCell>
        <SortHeader href={byTime} sorted={sort === 'modified' ? 'descending' : undefined}>
          Modified
        </SortHeader>
        <HeaderCell hidden>Actions</HeaderCell>
      </TableHead>
      <TableBody>
        {documents.map((document) => (
          <Row key={document.id} className="sm:[&>td]:whitespace-nowrap">
            <Cell primary>
              <DocumentName document={document} toVersions>
                {document.trashedAt && <Badge>In the trash</Badge>}
                {document.rejected > 0 && <Badge tone="warning">{document.rejected} refused</Badge>}
              </DocumentName>
            </Cell>
            <Cell>
              <PersonName person={document.owner} />
            </Cell>
            <Cell align="end">
              <span className="max-sm:hidden">{document.versions}</span>
              <span className="sm:hidden">{formatCount(document.versions, 'version')}</span>
              {document.pinned > 0 && (
                <span title={formatCount(document.pinned, 'pinned version')}>
                  {' '}
                  · {document.pinned} pinned
                </span>
              )}
            </Cell>
            <Cell align="end" hideOnPhone>
              {formatSize(document.size)}
            </Cell>
            <Cell align="end">{formatSize(document.totalSize)}</Cell>
            <Cell>
              <RelativeTime at={document.modifiedAt} />
            </Cell>
            <Cell actions>
              <DocumentActions
                document={{
                  id: document.id,
                  name: document.name,
                  trashed: document.trashedAt !== null,
                }}
              />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
