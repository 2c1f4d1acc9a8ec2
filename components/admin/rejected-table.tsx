import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { useFormat } from '#lib/use-format'
import { DocumentName } from './document-name'
import { PersonName } from './person-name'
import { RejectedActions, type RejectedActionsProps } from './rejected-actions'
import { reasonWords, resolutionWords, sourceWords } from './words'

export interface RejectedTableProps {
  saves: {
    id: string
    document: {
      id: string
      name: string
      extension: string
      head: number
      trashedAt: Date | null
      ownerId: string
    }
    user: { id: string; name: string; email: string }
    editor: string | null
    size: number
    reason: string
    sameAs: number | null
    source: string
    offeredLock: string | null
    currentLock: string | null
    createdAt: Date
    expiresAt: Date
    resolved: { at: Date; by: { name: string } | null; how: string } | null
  }[]
  /** Who looks. */
  viewerId: string
  actions: RejectedActionsProps['actions']
}

/** Saves that were refused and kept. */
export function RejectedTable({ saves, viewerId, actions }: RejectedTableProps) {
  const t = useTranslations('admin.rejected.table')
  const lists = useTranslations('admin.lists')
  const words = useTranslations('admin.saves')
  const title = useTranslations('admin.rejected')('title')
  const { size } = useFormat()
  return (
    <Table caption={title}>
      <TableHead>
        <HeaderCell>{t('document')}</HeaderCell>
        <HeaderCell>{t('from')}</HeaderCell>
        <HeaderCell>{t('why')}</HeaderCell>
        <HeaderCell className="max-xl:hidden">{t('how')}</HeaderCell>
        <HeaderCell align="end">{t('size')}</HeaderCell>
        <HeaderCell>{t('refused')}</HeaderCell>
        <HeaderCell>{t('keptUntil')}</HeaderCell>
        <HeaderCell hidden>{lists('actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {saves.map((save) => (
          <Row key={save.id} className="list:[&>td]:whitespace-nowrap">
            <Cell primary>
              <DocumentName document={save.document}>
                {save.document.trashedAt && <Badge>{lists('inTrash')}</Badge>}
                {!save.resolved && save.sameAs !== null && (
                  <Badge title={t('sameAsTitle')}>
                    {t('sameAs', { version: String(save.sameAs) })}
                  </Badge>
                )}
              </DocumentName>
            </Cell>
            <Cell>
              <PersonName person={save.user} />
            </Cell>
            <Cell className="list:max-xl:min-w-32 list:max-xl:whitespace-normal!">
              <span title={lockWords(save, t)}>{reasonWords(save.reason, words)}</span>
            </Cell>
            <Cell className="max-xl:hidden">
              <span
                title={save.editor === null ? undefined : t('through', { editor: save.editor })}
              >
                {sourceWords(save.source, words)}
              </span>
            </Cell>
            <Cell align="end">{size(save.size)}</Cell>
            <Cell>
              <RelativeTime at={save.createdAt} />
            </Cell>
            <Cell phoneLabel={save.resolved ? undefined : t('keptUntilPhone')}>
              {save.resolved ? (
                <Badge
                  title={
                    save.resolved.by === null ? undefined : t('by', { who: save.resolved.by.name })
                  }
                >
                  {resolutionWords(save.resolved.how, words)}
                </Badge>
              ) : (
                <RelativeTime at={save.expiresAt} />
              )}
            </Cell>
            <Cell actions>
              <RejectedActions
                save={{
                  id: save.id,
                  document: save.document.name,
                  documentId: save.document.id,
                  trashed: save.document.trashedAt !== null,
                  user: save.user.name,
                  size: size(save.size),
                  newest: save.sameAs === save.document.head,
                  asksWhy: save.document.ownerId !== viewerId && save.user.id !== viewerId,
                  resolved: save.resolved && resolutionWords(save.resolved.how, words),
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

function lockWords(
  { offeredLock, currentLock }: { offeredLock: string | null; currentLock: string | null },
  t: ReturnType<typeof useTranslations<'admin.rejected.table'>>,
): string {
  return t('lock', {
    hasOffered: offeredLock ? 'yes' : 'no',
    offered: offeredLock ?? '',
    hasCurrent: currentLock ? 'yes' : 'no',
    current: currentLock ?? '',
  })
}
