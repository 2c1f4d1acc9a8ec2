import { useTranslations } from 'next-intl'
import { Panel } from '#components/ui/panel'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { useFormat } from '#lib/use-format'

export interface UsageTableProps {
  title: string
  /** What the rows are. */
  head: string
  rows: { key: string; name: string; documents: number; bytes: number }[]
}

/** Who or what takes most room. */
export function UsageTable({ title, head, rows }: UsageTableProps) {
  const t = useTranslations('admin.storage.usage')
  const { number, size } = useFormat()
  return (
    <Panel title={title} description={t('description')}>
      {rows.length === 0 ? (
        <p className="px-4 py-6 text-center text-muted">{t('nothing')}</p>
      ) : (
        <Table caption={title}>
          <TableHead>
            <HeaderCell>{head}</HeaderCell>
            <HeaderCell align="end">{t('documents')}</HeaderCell>
            <HeaderCell align="end">{t('size')}</HeaderCell>
          </TableHead>
          <TableBody>
            {rows.map(({ key, name, documents, bytes }) => (
              <Row key={key}>
                <Cell primary>{name}</Cell>
                <Cell align="end">
                  <span className="max-list:hidden">{number(documents)}</span>
                  <span className="list:hidden">{t('count', { count: documents })}</span>
                </Cell>
                <Cell align="end">{size(bytes)}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  )
}
