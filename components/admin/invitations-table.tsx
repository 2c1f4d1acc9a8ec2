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
  return (
    <Table caption="Invitations">
      <TableHead>
        <HeaderCell>E-mail</HeaderCell>
        <HeaderCell>Name</HeaderCell>
        <HeaderCell>Role</HeaderCell>
        <HeaderCell>Groups</HeaderCell>
        <HeaderCell>Invited</HeaderCell>
        <HeaderCell>Link ends</HeaderCell>
        <HeaderCell hidden>Actions</HeaderCell>
      </TableHead>
      <TableBody>
        {invitations.map((one) => (
          <Row key={one.id}>
            <Cell primary>
              <span className="break-all font-medium text-ink">{one.email}</span>
            </Cell>
            <Cell hideOnPhone={one.name === ''}>{one.name || '—'}</Cell>
            <Cell>{one.role === 'admin' ? <Badge tone="accent">Admin</Badge> : 'Member'}</Cell>
            <Cell hideOnPhone>{one.groups.join(', ') || '—'}</Cell>
            <Cell>
              <RelativeTime at={one.createdAt} /> by {one.invitedBy.name}
            </Cell>
            <Cell phoneLabel="link ends">
              {one.expired ? (
                <Badge tone="warning">Over</Badge>
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
