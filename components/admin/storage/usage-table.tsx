import { Panel } from '#components/ui/panel'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { formatCount, formatSize } from '#lib/format'

export interface UsageTableProps {
  title: string
  /** What the rows are. */
  head: string
  rows: { key: string; name: string; documents: number; bytes: number }[]
}

/** Who or what takes most room. */
export function UsageTable({ title, head, rows }: UsageTableProps) {
  return (
    <Panel title={title} description="All versions of all documents; the ten largest.">
      {rows.length === 0 ? (
        <p className="px-4 py-6 text-center text-muted">Nothing is stored yet.</p>
      ) : (
        <Table caption={title}>
          <TableHead>
            <HeaderCell>{head}</HeaderCell>
            <HeaderCell align="end">Documents</HeaderCell>
            <HeaderCell align="end">Size</HeaderCell>
          </TableHead>
          <TableBody>
            {rows.map(({ key, name, documents, bytes }) => (
              <Row key={key}>
                <Cell primary>{name}</Cell>
                <Cell align="end">{formatCount(documents, 'document')}</Cell>
                <Cell align="end">{formatSize(bytes)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  )
}
