import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { formatCount, formatSize } from '#lib/format'
import { PersonName } from './person-name'
import { UserActions, type UserActionsProps } from './user-actions'

export interface UsersTableProps {
  users: {
    id: string
    name: string
    email: string
    role: 'admin' | 'member'
    createdAt: Date
    disabledAt: Date | null
    lastSeenAt: Date | null
    hasPassword: boolean
    documents: number
    used: number
    quota: number | null
    ownQuota: boolean
    sessions: number
    tokens: number
  }[]
  /** The admin who looks. */
  viewerId: string
  actions: UserActionsProps['actions']
}

/** All accounts. */
export function UsersTable({ users, viewerId, actions }: UsersTableProps) {
  return (
    <Table caption="Users">
      <TableHead>
        <HeaderCell>Name</HeaderCell>
        <HeaderCell>E-mail</HeaderCell>
        <HeaderCell>Role</HeaderCell>
        <HeaderCell align="end">Documents</HeaderCell>
        <HeaderCell align="end">Stored</HeaderCell>
        <HeaderCell align="end">Sessions</HeaderCell>
        <HeaderCell align="end">Tokens</HeaderCell>
        <HeaderCell>Last seen</HeaderCell>
        <HeaderCell>Created</HeaderCell>
        <HeaderCell hidden>Actions</HeaderCell>
      </TableHead>
      <TableBody>
        {users.map((user) => (
          <Row key={user.id} className="sm:[&>td]:whitespace-nowrap">
            <Cell primary>
              <span className="flex items-center gap-2 font-medium text-ink">
                <PersonName person={user} />
                {user.id === viewerId && <Badge>You</Badge>}
                {user.disabledAt && <Badge tone="danger">Disabled</Badge>}
              </span>
            </Cell>
            <Cell>
              <span className="break-all">{user.email}</span>
            </Cell>
            <Cell>{user.role === 'admin' ? <Badge tone="accent">Admin</Badge> : 'Member'}</Cell>
            <Cell align="end">
              <span className="max-sm:hidden">{user.documents}</span>
              <span className="sm:hidden">{formatCount(user.documents, 'document')}</span>
            </Cell>
            <Cell align="end">
              <span title={user.ownQuota ? 'A quota of their own' : undefined}>
                {formatSize(user.used)}
                {user.quota !== null && ` of ${formatSize(user.quota)}`}
                {user.quota !== null && user.used > user.quota && (
                  <span className="text-danger"> · full</span>
                )}
              </span>
            </Cell>
            <Cell align="end" hideOnPhone>
              {user.sessions}
            </Cell>
            <Cell align="end" hideOnPhone>
              {user.tokens}
            </Cell>
            <Cell phoneLabel={user.lastSeenAt ? 'seen' : 'seen:'}>
              {user.lastSeenAt ? <RelativeTime at={user.lastSeenAt} /> : 'never'}
            </Cell>
            <Cell hideOnPhone>
              <RelativeTime at={user.createdAt} />
            </Cell>
            <Cell actions>
              <UserActions
                user={{
                  id: user.id,
                  name: user.name,
                  email: user.email,
                  role: user.role,
                  disabled: user.disabledAt !== null,
                  isViewer: user.id === viewerId,
                  hasPassword: user.hasPassword,
                  open: openWords(user),
                  quota: user.quota,
                  ownQuota: user.ownQuota,
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

/** What ends when they are disabled. */
function openWords({ sessions, tokens }: { sessions: number; tokens: number }): string | null {
  const parts = [
    ...(sessions > 0 ? [formatCount(sessions, 'session')] : []),
    ...(tokens > 0 ? [formatCount(tokens, 'access token')] : []),
  ]
  return parts.join(' and ') || null
}
