import { Star } from 'lucide-react'
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
import { itemWords } from '#lib/item-words'
import { type ListView, listAddress, usualDirection } from '#lib/list-address'
import { listRows, pagesAround } from '#lib/list-rows'
import { requireViewer } from '#server/auth/viewer'
import { countItems, listItems } from '#server/documents/list-items'
import { runtime } from '#server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents.places')
  return { title: t('starred.title') }
}

const address = z.object({
  sort: z.enum(['name', 'modified', 'size']).catch('modified'),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  cursor: z.string().max(8192).optional().catch(undefined),
  rows: listRows,
})

/** What the person has starred, wherever it is, as long as they may see it. */
export default async function StarredPage({ searchParams }: PageProps<'/starred'>) {
  const viewer = await requireViewer()
  const t = await getTranslations('documents')
  const { sort, direction, cursor, rows } = address.parse(await searchParams)
  const view: ListView = {
    ...{ folder: null, starred: true, search: '', sort },
    direction: direction ?? usualDirection(sort),
  }
  const { portal } = await runtime()
  const query = { search: '', sort, direction: view.direction, starred: true }
  const [page, total, add] = await Promise.all([
    listItems(portal, viewer, { ...query, cursor, limit: rows }),
    countItems(portal, viewer, query),
    newHere(viewer),
  ])
  return (
    <>
      <PageHeader title={t('places.starred.title')} actions={<AddHere {...add} />} />
      <DocumentTable
        items={page.items}
        view={view}
        summary={itemWords(total, t)}
        empty={
          <EmptyState icon={<Star />} title={t('places.starred.empty')}>
            {t('places.starred.text')}
          </EmptyState>
        }
        owners
        actions={documentActions}
      />
      <Pagination {...pagesAround(page, { cursor, rows }, (place) => listAddress(view, place))} />
      <KeepFresh />
    </>
  )
}
