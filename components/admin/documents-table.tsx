import type { Route } from 'next'
import { useTranslations } from 'next-intl'
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
import { useFormat } from '#lib/use-format'
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
  const t = useTranslations('admin.versions.table')
  const lists = useTranslations('admin.lists')
  const { size } = useFormat()
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <SortHeader href={byName} sorted={sort === 'name' ? 'ascending' : undefined}>
          {t('document')}
        </SortHeader>
        <HeaderCell>{t('owner')}</HeaderCell>
        <HeaderCell align="end">{t('versions')}</HeaderCell>
        <HeaderCell align="end">{t('newest')}</HeaderCell>
        <HeaderCell align="end">{t('allVersions')}</HeaderCell>
        <SortHeader href={byTime} sorted={sort === 'modified' ? 'descending' : undefined}>
          {t('modified')}
        </SortHeader>
        <HeaderCell hidden>{lists('actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {documents.map((document) => (
          <Row key={document.id} className="list:[&>td]:whitespace-nowrap">
            <Cell primary>
              <DocumentName document={document} toVersions>
                {document.trashedAt && <Badge>{lists('inTrash')}</Badge>}
                {document.rejected > 0 && (
                  <Badge tone="warning">{t('refused', { count: String(document.rejected) })}</Badge>
                )}
              </DocumentName>
            </Cell>
            <Cell>
              <PersonName person={document.owner} />
            </Cell>
            <Cell align="end">
              <span className="max-list:hidden">{document.versions}</span>
              <span className="list:hidden">{t('count', { count: document.versions })}</span>
              {document.pinned > 0 && (
                <span title={t('pinnedLong', { count: document.pinned })}>
                  {' '}
                  {t('pinned', { count: String(document.pinned) })}
                </span>
              )}
            </Cell>
            <Cell align="end" hideOnPhone>
              {size(document.size)}
            </Cell>
            <Cell align="end">{size(document.totalSize)}</Cell>
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
