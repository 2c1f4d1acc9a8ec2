import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { useFormat } from '#lib/use-format'

export interface BackupsTableProps {
  /** The newest first. */
  list: { name: string; at: Date; bytes: number; damaged: number }[]
}

/** The whole backups in the operator's folder. */
export function BackupsTable({ list }: BackupsTableProps) {
  const t = useTranslations('admin.storage.backups')
  const { size } = useFormat()
  if (list.length === 0) {
    return <p className="border-line border-t px-4 py-3 text-muted">{t('none')}</p>
  }
  return (
    <div className="border-line border-t">
      <Table caption={t('title')}>
        <TableHead>
          <HeaderCell>{t('name')}</HeaderCell>
          <HeaderCell>{t('made')}</HeaderCell>
          <HeaderCell>{t('state')}</HeaderCell>
          <HeaderCell align="end">{t('size')}</HeaderCell>
        </TableHead>
        <TableBody>
          {list.map(({ name, at, bytes, damaged }) => (
            <Row key={name}>
              <Cell primary className="break-all font-mono text-xs">
                {name}
              </Cell>
              <Cell>
                <RelativeTime at={at} />
              </Cell>
              <Cell>
                {damaged === 0 ? (
                  <Badge tone="success">{t('whole')}</Badge>
                ) : (
                  <Badge tone="warning">{t('lacks', { count: damaged })}</Badge>
                )}
              </Cell>
              <Cell align="end">{size(bytes)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}
