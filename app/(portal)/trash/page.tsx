import { Trash2 } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { restoreItemsAction } from '#app/(portal)/documents/item-actions'
import { EmptyTrash } from '#components/documents/empty-trash'
import { TrashTable } from '#components/documents/trash-table'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { listRows, pagesAround, placeAddress } from '#lib/list-rows'
import { routes } from '#lib/routes'
import { requireViewer } from '#server/auth/viewer'
import { listTrash } from '#server/documents/list-trash'
import { runtime } from '#server/runtime'
import { deleteDocumentAction, deleteFolderAction, emptyTrashAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents.places')
  return { title: t('trash.title') }
}

const day = 24 * 60 * 60 * 1000

const address = z.object({
  cursor: z.string().max(8192).optional().catch(undefined),
  rows: listRows,
})

export default async function TrashPage({ searchParams }: PageProps<'/trash'>) {
  const viewer = await requireViewer()
  const t = await getTranslations('documents.places.trash')
  const { cursor, rows } = address.parse(await searchParams)
  const { portal } = await runtime()
  const { trashMs } = portal.limits
  const page = await listTrash(portal, viewer, { cursor, limit: rows })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={
          trashMs === null
            ? t('description')
            : t('descriptionDays', { days: Math.max(1, Math.round(trashMs / day)) })
        }
        actions={<EmptyTrash empty={page.items.length === 0} action={emptyTrashAction} />}
      />
      <TrashTable
        items={page.items}
        restore={restoreItemsAction}
        deleteForGood={deleteDocumentAction}
        deleteFolder={deleteFolderAction}
        empty={
          <EmptyState icon={<Trash2 />} title={t('empty')}>
            {t('text')}
          </EmptyState>
        }
      />
      <Pagination {...pagesAround(page, { cursor, rows }, placeAddress(routes.trash))} />
    </>
  )
}
