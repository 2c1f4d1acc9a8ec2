'use client'

import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import type { FormAction } from '#lib/action-result'
import { ActDialog } from './act-dialog'
import { PersonName } from './person-name'

interface Member {
  id: string
  name: string
  email: string
  disabled: boolean
}

export interface MembersTableProps {
  group: { id: string; name: string }
  members: readonly Member[]
  takeOut: FormAction
}

/** Who is in a group. */
export function MembersTable({ group, members, takeOut }: MembersTableProps) {
  const [asked, setAsked] = useState<Member | null>(null)
  return (
    <>
      <Table caption={`Members of ${group.name}`}>
        <TableHead>
          <HeaderCell>Name</HeaderCell>
          <HeaderCell>E-mail</HeaderCell>
          <HeaderCell hidden>Actions</HeaderCell>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <Row key={member.id}>
              <Cell primary>
                <span className="flex items-center gap-2 font-medium text-ink">
                  <PersonName person={member} />
                  {member.disabled && <Badge tone="danger">Disabled</Badge>}
                </span>
              </Cell>
              <Cell>
                <span className="break-all">{member.email}</span>
              </Cell>
              <Cell actions>
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={`Take ${member.name} out of the group`}
                  title={`Take ${member.name} out of the group`}
                  icon={<UserMinus aria-hidden />}
                  onClick={() => setAsked(member)}
                />
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      <ActDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={`Take ${asked?.name} out of “${group.name}”?`}
        description="They lose access to what is shared with the group at once, unless they have it otherwise."
        confirmLabel="Take out"
        tone="danger"
        action={takeOut}
        hidden={{ groupId: group.id, userId: asked?.id ?? '', name: asked?.name ?? '' }}
      />
    </>
  )
}
