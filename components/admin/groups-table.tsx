import Link from 'next/link'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { formatCount } from '#lib/format'
import { routes } from '#lib/routes'
import { GroupActions, type GroupActionsProps } from './group-actions'

export interface GroupsTableProps {
  groups: { id: string; name: string; members: number; shares: number; createdAt: Date }[]
  actions: GroupActionsProps['actions']
}

/** All groups. */
export function GroupsTable({ groups, actions }: GroupsTableProps) {
  return (
    <Table caption="Groups">
      <TableHead>
        <HeaderCell>Name</HeaderCell>
        <HeaderCell>Members</HeaderCell>
        <HeaderCell>Shared with it</HeaderCell>
        <HeaderCell>Created</HeaderCell>
        <HeaderCell hidden>Actions</HeaderCell>
      </TableHead>
      <TableBody>
        {groups.map((group) => (
          <Row key={group.id}>
            <Cell primary>
              <Link
                href={routes.admin.group(group.id)}
                prefetch={false}
                className="rounded-sm font-medium text-ink hover:underline"
              >
                {group.name}
              </Link>
            </Cell>
            <Cell>{formatCount(group.members, 'member')}</Cell>
            <Cell>{formatCount(group.shares, 'share')}</Cell>
            <Cell hideOnPhone>
              <RelativeTime at={group.createdAt} />
            </Cell>
            <Cell actions>
              <GroupActions group={group} actions={actions} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
