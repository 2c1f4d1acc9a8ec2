import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { InvitationActions, type InvitationActionsProps } from './invitation-actions'

export interface InvitationsTableProps {
  invitations: {
    id: string
    email: string
    name: string
    role: 'admin' | 'member'
    groups: string[]
    invitedBy: { name: string }
    createdAt: Date
    expiresAt: Date
    expired: boolean
  }[]
  actions: InvitationActionsProps['actions']
}

/** Who was invited and has not come yet. */
export function InvitationsTable({ invitations, actions }: InvitationsTableProps) {
  const t = useTranslations('adminPeople')
  return (
    <Table caption={t('invitations.table.caption')}>
      <TableHead>
        <HeaderCell>{t('words.email')}</HeaderCell>
        <HeaderCell>{t('words.name')}</HeaderCell>
        <HeaderCell>{t('words.role')}</HeaderCell>
        <HeaderCell>{t('words.groups')}</HeaderCell>
        <HeaderCell>{t('invitations.table.invited')}</HeaderCell>
        <HeaderCell>{t('invitations.table.linkEnds')}</HeaderCell>
        <HeaderCell hidden>{t('words.actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {invitations.map((one) => (
          <Row key={one.id}>
            <Cell primary>
              <span className="break-all font-medium text-ink">{one.email}</span>
            </Cell>
            <Cell hideOnPhone={one.name === ''}>{one.name || '—'}</Cell>
            <Cell>
              {one.role === 'admin' ? (
                <Badge tone="accent">{t('words.admin')}</Badge>
              ) : (
                t('words.member')
              )}
            </Cell>
            <Cell hideOnPhone>{one.groups.join(', ') || '—'}</Cell>
            <Cell>
              {t.rich('invitations.table.invitedBy', {
                name: one.invitedBy.name,
                time: () => <RelativeTime key="time" at={one.createdAt} />,
              })}
            </Cell>
            <Cell phoneLabel={t('invitations.table.linkEndsPhone')}>
              {one.expired ? (
                <Badge tone="warning">{t('invitations.table.over')}</Badge>
              ) : (
                <RelativeTime at={one.expiresAt} />
              )}
            </Cell>
            <Cell actions>
              <InvitationActions invitation={one} actions={actions} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
