import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { formatSize } from '#lib/format'
import { DocumentName } from './document-name'
import { PersonName } from './person-name'
import { RejectedActions, type RejectedActionsProps } from './rejected-actions'
import { reasonWords, resolutionWords, sourceWords } from './words'

export interface RejectedTableProps {
  saves: {
    id: string
    document: { id: string; name: string; extension: string; head: number; trashedAt: Date | null }
    user: { name: string; email: string }
    editor: string | null
    size: number
    reason: string
    source: string
    offeredLock: string | null
    currentLock: string | null
    createdAt: Date
    expiresAt: Date
    resolved: { at: Date; by: { name: string } | null; how: string } | null
  }[]
  actions: RejectedActionsProps['actions']
}

/** Saves that were refused and kept. */
export function RejectedTable({ saves, actions }: RejectedTableProps) {
  return (
    <Table caption="Refused saves">
      <TableHead>
        <HeaderCell>Document</HeaderCell>
        <HeaderCell>From</HeaderCell>
        <HeaderCell>Why</HeaderCell>
        <HeaderCell>How</HeaderCell>
        <HeaderCell align="end">Size</HeaderCell>
        <HeaderCell>Refused</HeaderCell>
        <HeaderCell>Kept until</HeaderCell>
        <HeaderCell hidden>Actions</HeaderCell>
      </TableHead>
      <TableBody>
        {saves.map((save) => (
          <Row key={save.id} className="sm:[&>td]:whitespace-nowrap">
            <Cell primary>
              <DocumentName document={save.document}>
                {save.document.trashedAt && <Badge>In the trash</Badge>}
              </DocumentName>
            </Cell>
            <Cell>
              <PersonName person={save.user} />
            </Cell>
            <Cell>
              <span title={lockWords(save)}>{reasonWords(save.reason)}</span>
            </Cell>
            <Cell hideOnPhone>
              <span title={save.editor === null ? undefined : `Through ${save.editor}`}>
                {sourceWords(save.source)}
              </span>
            </Cell>
            <Cell align="end">{formatSize(save.size)}</Cell>
            <Cell>
              <RelativeTime at={save.createdAt} />
            </Cell>
            <Cell phoneLabel={save.resolved ? undefined : 'kept until'}>
              {save.resolved ? (
                <Badge
                  title={save.resolved.by === null ? undefined : `By ${save.resolved.by.name}`}
                >
                  {resolutionWords(save.resolved.how)}
                </Badge>
              ) : (
                <RelativeTime at={save.expiresAt} />
              )}
            </Cell>
            <Cell actions>
              <RejectedActions
                save={{
                  id: save.id,
                  document: save.document.name,
                  documentId: save.document.id,
                  trashed: save.document.trashedAt !== null,
                  user: save.user.name,
                  size: formatSize(save.size),
                  resolved: save.resolved && resolutionWords(save.resolved.how),
                }}
                actions={actions}
              />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

function lockWords(save: { offeredLock: string | null; currentLock: string | null }): string {
  const offered = save.offeredLock ? `offered ${save.offeredLock}` : 'offered no lock'
  const current = save.currentLock ? `held ${save.currentLock}` : 'the document was free'
  return `Lock: ${offered}; ${current}.`
}
