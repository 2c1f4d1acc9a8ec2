import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { DocumentName } from './document-name'
import { GrantActions, type GrantActionsProps } from './grant-actions'
import { PersonName } from './person-name'

export interface GrantsTableProps {
  grants: {
    id: string
    user: { id: string; name: string; email: string }
    document: { id: string; name: string; extension: string } | null
    editor: { name: string }
    rights: 'view' | 'comment' | 'edit'
    basis: 'policy' | 'operator'
    createdAt: Date
    lastUsedAt: Date | null
    expiresAt: Date
    state: 'active' | 'expired' | 'revoked'
  }[]
  actions: GrantActionsProps['actions']
}

/** Access tokens, by what they allow. */
export function GrantsTable({ grants, actions }: GrantsTableProps) {
  const t = useTranslations('admin.tokens.table')
  const lists = useTranslations('admin.lists')
  const title = useTranslations('admin.tokens')('title')
  return (
    <Table caption={title}>
      <TableHead>
        <HeaderCell>{t('user')}</HeaderCell>
        <HeaderCell>{t('document')}</HeaderCell>
        <HeaderCell>{t('rights')}</HeaderCell>
        <HeaderCell>{t('editor')}</HeaderCell>
        <HeaderCell className="max-xl:hidden">{t('issued')}</HeaderCell>
        <HeaderCell>{t('lastUsed')}</HeaderCell>
        <HeaderCell>{t('expires')}</HeaderCell>
        <HeaderCell hidden>{lists('actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {grants.map((grant) => (
          <Row key={grant.id} className="list:[&>td]:whitespace-nowrap">
            <Cell>
              <PersonName person={grant.user} />
            </Cell>
            <Cell primary className="max-list:order-first">
              {grant.document ? <DocumentName document={grant.document} /> : t('allDocuments')}
            </Cell>
            <Cell>
              <span className="inline-flex gap-1.5">
                <Badge tone={grant.rights === 'edit' ? 'accent' : 'neutral'}>
                  {t(grant.rights)}
                </Badge>
                {grant.basis === 'operator' && (
                  <Badge title={t('operatorHint')}>{t('operator')}</Badge>
                )}
              </span>
            </Cell>
            <Cell>
              <span className="block truncate list:max-xl:max-w-28" title={grant.editor.name}>
                {grant.editor.name}
              </span>
            </Cell>
            <Cell className="max-xl:hidden">
              <RelativeTime at={grant.createdAt} />
            </Cell>
            <Cell phoneLabel={t(grant.lastUsedAt ? 'usedPhone' : 'neverUsedPhone')}>
              {grant.lastUsedAt ? <RelativeTime at={grant.lastUsedAt} /> : t('never')}
            </Cell>
            <Cell>
              {grant.state === 'revoked' ? (
                <Badge tone="danger">{t('revoked')}</Badge>
              ) : grant.state === 'expired' ? (
                <span className="inline-flex items-center gap-1.5">
                  <Badge>{t('expired')}</Badge>
                  <RelativeTime at={grant.expiresAt} className="max-list:hidden" />
                </span>
              ) : (
                <>
                  <span className="list:hidden">{t('expiresPhone')} </span>
                  <RelativeTime at={grant.expiresAt} />
                </>
              )}
            </Cell>
            <Cell actions>
              <GrantActions
                grant={{
                  id: grant.id,
                  user: grant.user,
                  document: grant.document,
                  active: grant.state === 'active',
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
