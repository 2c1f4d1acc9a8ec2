import { LockKeyhole, TriangleAlert } from 'lucide-react'
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
  return (
    <Table caption="Held locks">
      <TableHead>
        <HeaderCell>Document</HeaderCell>
        <HeaderCell>Held by</HeaderCell>
        <HeaderCell>Through</HeaderCell>
        <HeaderCell>Since</HeaderCell>
        <HeaderCell>Refreshed</HeaderCell>
        <HeaderCell>Last save</HeaderCell>
        <HeaderCell align="end">Expires in</HeaderCell>
        <HeaderCell hidden>Actions</HeaderCell>
      </TableHead>
      <TableBody>
        {locks.map((lock) => (
          <Row key={lock.document.id} className="sm:[&>td]:whitespace-nowrap">
            <Cell primary>
              <DocumentName document={lock.document}>
                {lock.hint && (
                  <Badge
                    tone="warning"
                    icon={<TriangleAlert aria-hidden />}
                    title={hintWords(lock.hint).long}
                  >
                    {hintWords(lock.hint).short}
                  </Badge>
                )}
              </DocumentName>
            </Cell>
            <Cell>
              <PersonName person={lock.holder} />
            </Cell>
            <Cell>
              {lock.kind === 'checkout' ? (
                <Badge icon={<LockKeyhole aria-hidden />}>Checked out</Badge>
              ) : (
                (lock.editor?.name ?? 'Unknown editor')
              )}
            </Cell>
            <Cell phoneLabel="since">
              <RelativeTime at={lock.acquiredAt} />
            </Cell>
            <Cell hideOnPhone>
              <RelativeTime at={lock.refreshedAt} />
            </Cell>
            <Cell hideOnPhone>
              {lock.lastSave ? (
                <>
                  <RelativeTime at={lock.lastSave.at} /> · v{lock.lastSave.version}
                </>
              ) : (
                'none yet'
              )}
            </Cell>
            <Cell align="end" phoneLabel="expires in">
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
