'use client'

import { RotateCcw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import { FileIcon } from '#components/ui/file-icon'
import { PageHeader } from '#components/ui/page-header'
import { RelativeTime } from '#components/ui/relative-time'
import type { FormAction } from '#lib/action-result'
import type { DocumentActions } from './document-item'
import { useRestore } from './use-document-verbs'

export interface TrashedHeaderProps {
  document: { id: string; name: string; extension: string; trashedAt: Date }
  restore: DocumentActions['restore']
  /** Takes `documentId` and leads to the trash. */
  deleteForGood: FormAction
  /** An admin says why they delete what somebody else owns. */
  asksWhy: boolean
}

/** The head of the page of a document in the trash: back, or gone for good. */
export function TrashedHeader(props: TrashedHeaderProps) {
  const { document, restore, deleteForGood, asksWhy } = props
  const t = useTranslations('documents')
  const verbs = useRestore(restore)
  const [deleting, setDeleting] = useState(false)
  const { id, name, extension, trashedAt } = document
  return (
    <>
      <PageHeader
        icon={<FileIcon extension={extension} className="size-6" />}
        title={name}
        actions={
          <>
            <Button
              icon={<RotateCcw aria-hidden />}
              pending={verbs.busy.has(id)}
              onClick={() => verbs.restore([{ kind: 'document', id }])}
            >
              {t('list.menu.restore')}
            </Button>
            <Button
              variant="danger"
              icon={<Trash2 aria-hidden />}
              onClick={() => setDeleting(true)}
            >
              {t('list.menu.deleteForGood')}
            </Button>
          </>
        }
      />
      <div className="pb-4">
        <Banner tone="warning" title={t('page.inTrash.title')}>
          {t.rich('page.inTrash.since', {
            at: () => <RelativeTime at={trashedAt} show="exact" />,
          })}
        </Banner>
      </div>
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('dialogs.deleting.title', { name })}
        description={t('dialogs.deleting.document')}
        confirmLabel={t('dialogs.deleting.confirm')}
        action={deleteForGood}
        hidden={{ documentId: id }}
        reason={asksWhy ? {} : undefined}
      />
    </>
  )
}
