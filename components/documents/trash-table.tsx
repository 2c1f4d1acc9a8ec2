'use client'

import clsx from 'clsx'
import { RotateCcw, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { FileIcon } from '#components/ui/file-icon'
import { FolderIcon } from '#components/ui/folder-icon'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import type { Step } from '#components/ui/use-steps'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import type { Words } from '#messages/speak'
import { DeletedSoFar } from './deleted-so-far'
import type { DocumentActions } from './document-item'
import { useDeletion } from './use-deletion'
import { useRestore } from './use-document-verbs'

/** One document in the trash, or a folder with what went there with it. */
export type TrashItem = {
  id: string
  name: string
  trashedAt: Date
  trashedBy: { id: string; name: string } | null
} & (
  | { kind: 'document'; extension: string; size: number }
  /** With how many documents. */
  | { kind: 'folder'; documents: number }
)

export interface TrashTableProps {
  items: readonly TrashItem[]
  restore: DocumentActions['restore']
  /** Takes `documentId`. */
  deleteForGood: FormAction
  /** Takes `folderId`; deletes a part at a time. */
  deleteFolder: FormAction<Step | null>
  /** What stands in place of a list without documents. */
  empty: ReactNode
}

/** What was thrown away, the last first, with the way back and the way out. */
export function TrashTable({ items, empty, ...actions }: TrashTableProps) {
  const t = useTranslations('documents')
  const { size } = useFormat()
  const verbs = useRestore(actions.restore)
  const [deleting, setDeleting] = useState<TrashItem | null>(null)
  const deletion = useDeletion(actions.deleteFolder)
  const list = (
    <Table caption={t('list.trash.caption')}>
      <TableHead>
        <HeaderCell>{t('list.table.name')}</HeaderCell>
        <HeaderCell className="min-w-44 max-lg:min-w-28">{t('list.trash.movedHere')}</HeaderCell>
        <HeaderCell align="end">{t('list.table.size')}</HeaderCell>
        <HeaderCell hidden>{t('list.table.actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {items.map((item) => {
          const { kind, id, name, trashedAt, trashedBy } = item
          return (
            <Row key={id} className={clsx(verbs.busy.has(id) && 'opacity-50')}>
              <Cell primary className="w-full max-w-0 max-list:max-w-full">
                <span className="flex min-w-0 items-center gap-2.5">
                  {kind === 'folder' ? <FolderIcon /> : <FileIcon extension={item.extension} />}
                  <TrashedName item={item} />
                </span>
              </Cell>
              <Cell className="whitespace-nowrap">
                <RelativeTime at={trashedAt} />
                {trashedBy && <span className="max-lg:hidden"> · {trashedBy.name}</span>}
              </Cell>
              <Cell align="end" className="whitespace-nowrap">
                {kind === 'folder' ? documentsOf(item, t) : size(item.size)}
              </Cell>
              <Cell className="w-px whitespace-nowrap max-list:w-auto max-list:basis-full">
                <span className="inline-flex gap-1 max-list:-ml-2">
                  <Button
                    variant="ghost"
                    size="sm"
                    icon={<RotateCcw aria-hidden />}
                    aria-label={t('list.menu.restoreName', { name })}
                    onClick={() => verbs.restore([{ kind, id }])}
                  >
                    {t('list.menu.restore')}
                  </Button>
                  <Button
                    variant="ghost"
                    size="sm"
                    className="text-danger!"
                    icon={<Trash2 aria-hidden />}
                    aria-label={t('list.menu.deleteNameForGood', { name })}
                    onClick={() => setDeleting(item)}
                  >
                    {t('list.menu.deleteForGood')}
                  </Button>
                </span>
              </Cell>
            </Row>
          )
        })}
      </TableBody>
    </Table>
  )
  // The dialog outlives the last row: what it has to say is said when the trash is empty.
  return (
    <>
      {items.length > 0 ? list : empty}
      <ConfirmDialog
        open={deleting !== null}
        onClose={() => {
          setDeleting(null)
          deletion.stop()
        }}
        title={t('dialogs.deleting.title', { name: deleting?.name ?? '' })}
        description={
          deleting?.kind === 'folder'
            ? t('dialogs.deleting.folder', { documents: deleting.documents })
            : t('dialogs.deleting.document')
        }
        confirmLabel={t('dialogs.deleting.confirm')}
        closeLabel={deletion.step ? t('dialogs.deleting.stop') : undefined}
        action={deleting?.kind === 'folder' ? deletion.action : actions.deleteForGood}
        hidden={
          deleting?.kind === 'folder'
            ? { folderId: deleting.id }
            : { documentId: deleting?.id ?? '' }
        }
      >
        <DeletedSoFar step={deletion.step} />
      </ConfirmDialog>
    </>
  )
}

/** A document in the trash has a page; what is in a folder there is seen when that is back. */
function TrashedName({ item: { kind, id, name } }: { item: TrashItem }) {
  if (kind === 'folder') {
    return (
      <span title={name} className="min-w-0 truncate font-medium">
        {name}
      </span>
    )
  }
  return (
    <Link
      href={routes.document(id)}
      prefetch={false}
      title={name}
      className="min-w-0 truncate rounded-sm font-medium hover:underline"
    >
      {name}
    </Link>
  )
}

function documentsOf({ documents }: { documents: number }, t: Words<'documents'>): string {
  return documents === 0 ? t('list.items.noDocuments') : t('list.items.documents', { documents })
}
