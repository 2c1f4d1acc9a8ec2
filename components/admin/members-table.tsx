'use client'

import { UserMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
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
  avatar: string | null
  disabled: boolean
}

export interface MembersTableProps {
  group: { id: string; name: string }
  members: readonly Member[]
  takeOut: FormAction
}

/** Who is in a group. */
export function MembersTable({ group, members, takeOut }: MembersTableProps) {
  const t = useTranslations('adminPeople')
  const [asked, setAsked] = useState<Member | null>(null)
  return (
    <>
      <Table caption={t('groups.members.caption', { group: group.name })}>
        <TableHead>
          <HeaderCell>{t('words.name')}</HeaderCell>
          <HeaderCell>{t('words.email')}</HeaderCell>
          <HeaderCell hidden>{t('words.actions')}</HeaderCell>
        </TableHead>
        <TableBody>
          {members.map((member) => (
            <Row key={member.id}>
              <Cell primary>
                <span className="flex items-center gap-2 font-medium text-ink">
                  <PersonName person={member} />
                  {member.disabled && <Badge tone="danger">{t('words.disabled')}</Badge>}
                </span>
              </Cell>
              <Cell>
                <span className="break-all">{member.email}</span>
              </Cell>
              <Cell actions>
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t('groups.members.takeOut', { name: member.name })}
                  title={t('groups.members.takeOut', { name: member.name })}
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
        title={t('groups.members.takeOutTitle', { name: asked?.name ?? '', group: group.name })}
        description={t('groups.members.takeOutDescription')}
        confirmLabel={t('groups.members.takeOutConfirm')}
        tone="danger"
        action={takeOut}
        hidden={{ groupId: group.id, userId: asked?.id ?? '', name: asked?.name ?? '' }}
      />
    </>
  )
}
