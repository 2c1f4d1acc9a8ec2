import { History } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { documentActions } from '#app/(portal)/documents/document-actions'
import { newHere } from '#app/(portal)/documents/new-here'
import { AddHere } from '#components/documents/add-here'
import { DocumentTable } from '#components/documents/document-table'
import { KeepFresh } from '#components/documents/keep-fresh'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { defaultView } from '#lib/list-address'
import { listRows, pagesAround, placeAddress } from '#lib/list-rows'
import { routes } from '#lib/routes'
import { requireViewer } from '#server/auth/viewer'
import { listRecent } from '#server/documents/recent/list-recent'
import { runtime } from '#server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents.places')
  return { title: t('recent.title') }
}

const address = z.object({
  cursor: z.string().max(8192).optional().catch(undefined),
  rows: listRows,
})

/** What the person opened or changed last, wherever it is, as long as they may see it. */
export default async function RecentPage({ searchParams }: PageProps<'/recent'>) {
  const viewer = await requireViewer()
  const t = await getTranslations('documents.places.recent')
  const { cursor, rows } = address.parse(await searchParams)
  const { portal } = await runtime()
  const [page, add] = await Promise.all([
    listRecent(portal, viewer, { cursor, limit: rows }),
    newHere(viewer),
  ])
  return (
    <>
      <PageHeader title={t('title')} actions={<AddHere {...add} />} />
      <DocumentTable
        items={page.items}
        view={defaultView}
        summary={t('summary')}
        empty={
          <EmptyState icon={<History />} title={t('empty')}>
            {t('text')}
          </EmptyState>
        }
        owners
        byDay={portal.clock.now()}
        actions={documentActions}
      />
      <Pagination {...pagesAround(page, { cursor, rows }, placeAddress(routes.recent))} />
      <KeepFresh />
    </>
  )
}
