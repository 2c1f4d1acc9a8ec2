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

const rightsWords = { view: 'View', comment: 'Comment', edit: 'Edit' }

/** Access tokens, by what they allow. */
export function GrantsTable({ grants, actions }: GrantsTableProps) {
  return (
    <Table caption="Access tokens">
      <TableHead>
        <HeaderCell>User</HeaderCell>
        <HeaderCell>Document</HeaderCell>
        <HeaderCell>Rights</HeaderCell>
        <HeaderCell>Editor</HeaderCell>
        <HeaderCell>Issued</HeaderCell>
        <HeaderCell>Last used</HeaderCell>
        <HeaderCell>Expires</HeaderCell>
        <HeaderCell hidden>Actions</HeaderCell>
      </TableHead>
      <TableBody>
        {grants.map((grant) => (
          <Row key={grant.id} className="sm:[&>td]:whitespace-nowrap">
            <Cell>
              <PersonName person={grant.user} />
            </Cell>
            <Cell primary className="max-sm:order-first">
              {grant.document ? <DocumentName document={grant.document} /> : 'All documents'}
            </Cell>
            <Cell>
              <span className="inline-flex gap-1.5">
                <Badge tone={grant.rights === 'edit' ? 'accent' : 'neutral'}>
                  {rightsWords[grant.rights]}
                </Badge>
                {grant.basis === 'operator' && (
                  <Badge title="Minted on the command line: holds whatever the user may do in the portal.">
                    Operator
                  </Badge>
                )}
              </span>
            </Cell>
            <Cell>{grant.editor.name}</Cell>
            <Cell hideOnPhone>
              <RelativeTime at={grant.createdAt} />
            </Cell>
            <Cell phoneLabel={grant.lastUsedAt ? 'used' : 'used:'}>
              {grant.lastUsedAt ? <RelativeTime at={grant.lastUsedAt} /> : 'never'}
            </Cell>
            <Cell>
              {grant.state === 'revoked' ? (
                <Badge tone="danger">Revoked</Badge>
              ) : grant.state === 'expired' ? (
                <span className="inline-flex items-center gap-1.5">
                  <Badge>Expired</Badge>
                  <RelativeTime at={grant.expiresAt} className="max-sm:hidden" />
                </span>
              ) : (
                <>
                  <span className="sm:hidden">expires </span>
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
