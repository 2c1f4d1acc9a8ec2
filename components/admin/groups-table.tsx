import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { routes } from '#lib/routes'
import { GroupActions, type GroupActionsProps } from './group-actions'

export interface GroupsTableProps {
  groups: { id: string; name: string; members: number; shares: number; createdAt: Date }[]
  actions: GroupActionsProps['actions']
}

/** All groups. */
export function GroupsTable({ groups, actions }: GroupsTableProps) {
  const t = useTranslations('adminPeople')
  return (
    <Table caption={t('groups.page.title')}>
      <TableHead>
        <HeaderCell>{t('words.name')}</HeaderCell>
        <HeaderCell>{t('groups.table.members')}</HeaderCell>
        <HeaderCell>{t('groups.table.shared')}</HeaderCell>
        <HeaderCell>{t('words.created')}</HeaderCell>
        <HeaderCell hidden>{t('words.actions')}</HeaderCell>
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
            <Cell>{t('groups.table.memberCount', { count: group.members })}</Cell>
            <Cell>{t('groups.table.shareCount', { count: group.shares })}</Cell>
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
