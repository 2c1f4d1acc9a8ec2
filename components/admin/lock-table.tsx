import { LockKeyhole, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import type { FormAction } from '#lib/action-result'
import { CountDown } from './count-down'
import { DocumentName } from './document-name'
import { LockActions } from './lock-actions'
import { PersonName } from './person-name'
import { hintWords } from './words'

export interface LockTableProps {
  locks: {
    document: { id: string; name: string; extension: string }
    lockId: string
    kind: 'wopi' | 'checkout'
    holder: { name: string; email: string } | null
    editor: { name: string } | null
    acquiredAt: Date
    refreshedAt: Date
    expiresAt: Date
    lastSave: { version: number; at: Date } | null
    hint: string | null
  }[]
  /** The server's time. */
  now: Date
  breakLock: FormAction
}

/** The locks that are held. */
export function LockTable({ locks, now, breakLock }: LockTableProps) {
  const t = useTranslations('admin.locks.table')
  const lists = useTranslations('admin.lists')
  const saves = useTranslations('admin.saves')
  return (
    <Table caption={t('caption')}>
      <TableHead>
        <HeaderCell>{t('document')}</HeaderCell>
        <HeaderCell>{t('heldBy')}</HeaderCell>
        <HeaderCell>{t('through')}</HeaderCell>
        <HeaderCell>{t('since')}</HeaderCell>
        <HeaderCell className="list:max-xl:hidden">{t('refreshed')}</HeaderCell>
        <HeaderCell>{t('lastSave')}</HeaderCell>
        <HeaderCell align="end">{t('expiresIn')}</HeaderCell>
        <HeaderCell hidden>{lists('actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {locks.map((lock) => (
          <Row key={lock.document.id} className="list:[&>td]:whitespace-nowrap">
            <Cell primary>
              <DocumentName document={lock.document}>
                {lock.hint && (
                  <Badge
                    tone="warning"
                    icon={<TriangleAlert aria-hidden />}
                    title={hintWords(lock.hint, saves).long}
                  >
                    {hintWords(lock.hint, saves).short}
                  </Badge>
                )}
              </DocumentName>
            </Cell>
            <Cell>
              <PersonName person={lock.holder} />
            </Cell>
            <Cell>
              {lock.kind === 'checkout' ? (
                <Badge icon={<LockKeyhole aria-hidden />}>{t('checkedOut')}</Badge>
              ) : (
                (lock.editor?.name ?? t('unknownEditor'))
              )}
            </Cell>
            <Cell phoneLabel={t('sincePhone')}>
              <RelativeTime at={lock.acquiredAt} />
            </Cell>
            <Cell phoneLabel={t('refreshedPhone')} className="list:max-xl:hidden">
              <RelativeTime at={lock.refreshedAt} />
            </Cell>
            <Cell phoneLabel={t('lastSavePhone')}>
              <LastSave save={lock.lastSave} />
            </Cell>
            <Cell align="end" phoneLabel={t('expiresInPhone')}>
              <CountDown until={lock.expiresAt} now={now} />
            </Cell>
            <Cell actions>
              <LockActions
                lock={{
                  document: { id: lock.document.id, name: lock.document.name },
                  lockId: lock.lockId,
                  kind: lock.kind,
                  holder: lock.holder,
                  editor: lock.editor,
                  lastSave: lock.lastSave,
                }}
                breakLock={breakLock}
              />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

function LastSave({ save }: { save: { version: number; at: Date } | null }) {
  const t = useTranslations('admin.locks.table')
  if (save === null) return t('noneYet')
  return t.rich('lastSaveOf', {
    version: String(save.version),
    when: () => <RelativeTime at={save.at} />,
  })
}
