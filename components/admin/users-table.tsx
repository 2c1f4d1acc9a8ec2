import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { useFormat } from '#lib/use-format'
import type { Words } from '#messages/speak'
import { PersonName } from './person-name'
import { UserActions, type UserActionsProps } from './user-actions'

export interface UsersTableProps {
  users: {
    id: string
    name: string
    email: string
    avatar: string | null
    role: 'admin' | 'member'
    createdAt: Date
    disabledAt: Date | null
    lastSeenAt: Date | null
    hasPassword: boolean
    secondStep: boolean
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
  const t = useTranslations('adminPeople')
  return (
    <Table caption={t('users.page.title')}>
      <TableHead>
        <HeaderCell>{t('words.name')}</HeaderCell>
        <HeaderCell>{t('words.role')}</HeaderCell>
        <HeaderCell align="end">{t('users.table.documents')}</HeaderCell>
        <HeaderCell align="end">{t('users.table.stored')}</HeaderCell>
        <HeaderCell align="end">{t('users.table.sessions')}</HeaderCell>
        <HeaderCell align="end">{t('users.table.tokens')}</HeaderCell>
        <HeaderCell>{t('users.table.lastSeen')}</HeaderCell>
        <HeaderCell className="max-xl:hidden">{t('words.created')}</HeaderCell>
        <HeaderCell hidden>{t('words.actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {users.map((user) => (
          <Row key={user.id} className="xl:[&>td]:whitespace-nowrap">
            <Cell primary className="list:max-w-44 list:py-1.5 xl:max-w-64">
              <span className="flex items-center gap-2 font-medium text-ink">
                <PersonName person={user} />
                {user.id === viewerId && <Badge>{t('users.table.you')}</Badge>}
                {user.disabledAt && <Badge tone="danger">{t('words.disabled')}</Badge>}
              </span>
              <span className="block truncate text-muted text-xs list:pl-8" title={user.email}>
                {user.email}
              </span>
            </Cell>
            <Cell>
              <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                {user.role === 'admin' ? (
                  <Badge tone="accent">{t('words.admin')}</Badge>
                ) : (
                  t('words.member')
                )}
                {user.secondStep && <Badge tone="success">{t('users.table.secondStep')}</Badge>}
              </span>
            </Cell>
            <Cell align="end">
              <span className="max-list:hidden">
                {t('users.table.documentNumber', { count: user.documents })}
              </span>
              <span className="list:hidden">
                {t('users.table.documentCount', { count: user.documents })}
              </span>
            </Cell>
            <Cell align="end">
              <span title={user.ownQuota ? t('users.table.ownQuota') : undefined}>
                <Used used={user.used} quota={user.quota} />
              </span>
            </Cell>
            <Cell align="end" hideOnPhone>
              {user.sessions}
            </Cell>
            <Cell align="end" hideOnPhone>
              {user.tokens}
            </Cell>
            <Cell phoneLabel={t('users.table.seen')}>
              {user.lastSeenAt ? <RelativeTime at={user.lastSeenAt} /> : t('users.table.never')}
            </Cell>
            <Cell className="max-xl:hidden">
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
                  secondStep: user.secondStep,
                  open: openWords(user, t),
                  quota: user.quota,
                  ownQuota: user.ownQuota,
                  hasAvatar: user.avatar !== null,
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
function openWords(
  { sessions, tokens }: { sessions: number; tokens: number },
  t: Words<'adminPeople'>,
): string | null {
  if (sessions > 0 && tokens > 0) return t('users.table.openBoth', { sessions, tokens })
  if (sessions > 0) return t('users.table.openSessions', { sessions })
  return tokens > 0 ? t('users.table.openTokens', { tokens }) : null
}

function Used({ used, quota }: { used: number; quota: number | null }) {
  const t = useTranslations('adminPeople.users.table')
  const { size } = useFormat()
  if (quota === null) return size(used)
  const sizes = { used: size(used), quota: size(quota) }
  if (used <= quota) return t('usedOf', sizes)
  const full = (words: ReactNode) => <span className="text-danger">{words}</span>
  return t.rich('usedOfFull', { ...sizes, full })
}
