import { FilePlus2, FolderOpen, SearchX } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { AddHere } from '#components/documents/add-here'
import { Breadcrumbs } from '#components/documents/breadcrumbs'
import { DocumentTable } from '#components/documents/document-table'
import { KeepFresh } from '#components/documents/keep-fresh'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { itemWords } from '#lib/item-words'
import { type ListView, listAddress, usualDirection } from '#lib/list-address'
import { listRows, pagesAround } from '#lib/list-rows'
import { routes } from '#lib/routes'
import { AppError } from '#server/app-error'
import { requireViewer } from '#server/auth/viewer'
import { findFolder } from '#server/documents/folders/find-folder'
import { listCrumbs } from '#server/documents/folders/list-crumbs'
import { countItems, listItems } from '#server/documents/list-items'
import { runtime } from '#server/runtime'
import { documentActions } from './document-actions'
import { newHere } from './new-here'

/** An address that was typed or is old shows the list all the same: what cannot be read counts as absent. */
const address = z.object({
  folder: z.string().min(1).max(64).nullable().catch(null).default(null),
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 200))
    .catch(''),
  sort: z.enum(['name', 'modified', 'size']).catch('modified'),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
  cursor: z.string().max(8192).optional().catch(undefined),
  rows: listRows,
  /** Asks which template a new document is to be made from, or how a new folder is to be called. */
  new: z.enum(['template', 'folder']).nullable().catch(null).default(null),
})

/** The folder of the address, with the way to it; asked by the page and by its title, once. */
const findPlace = cache(async (folderId: string | null) => {
  const viewer = await requireViewer()
  const { portal } = await runtime()
  try {
    const folder = await findFolder(portal, viewer, folderId)
    return { folder, path: await listCrumbs(portal, viewer, folder) }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
})

export async function generateMetadata({
  searchParams,
}: PageProps<'/documents'>): Promise<Metadata> {
  const { q: search, folder } = address.parse(await searchParams)
  const t = await getTranslations('documents')
  if (search !== '') return { title: t('places.search') }
  const found = (await findPlace(folder)).folder
  return { title: found.id === null ? t('list.root') : found.name }
}

export default async function DocumentsPage({ searchParams }: PageProps<'/documents'>) {
  const viewer = await requireViewer()
  const t = await getTranslations('documents')
  const { q: search, sort, direction, cursor, rows, ...asked } = address.parse(await searchParams)
  const searching = search !== ''
  const { folder, path } = await findPlace(searching ? null : asked.folder)
  const view: ListView = {
    ...{ folder: folder.id, search, sort },
    direction: direction ?? usualDirection(sort),
  }
  const { portal } = await runtime()
  const query = { ...view, folder }
  const mayAdd = folder.level === 'owner' || folder.level === 'edit'
  const place = { id: folder.id, name: folder.id === null ? t('list.root') : folder.name }
  const [page, total, add] = await Promise.all([
    listItems(portal, viewer, { ...query, cursor, limit: rows }),
    countItems(portal, viewer, query),
    mayAdd ? newHere(viewer, place, asked.new) : null,
  ])
  const summary = itemWords(total, t)
  return (
    <>
      {folder.id !== null && <Breadcrumbs path={path.slice(0, -1)} actions={documentActions} />}
      <PageHeader title={place.name} actions={add && <AddHere {...add} />} />
      <DocumentTable
        key={folder.id}
        items={page.items}
        view={view}
        summary={searching ? t('places.summaryWith', { items: summary, search }) : summary}
        owners={searching && page.items.some(({ owner }) => owner !== null)}
        empty={
          searching ? (
            <NothingFound search={search} />
          ) : (
            <NothingHere root={folder.id === null} mayAdd={mayAdd} />
          )
        }
        actions={documentActions}
      />
      <Pagination {...pagesAround(page, { cursor, rows }, (place) => listAddress(view, place))} />
      <KeepFresh />
    </>
  )
}

function NothingHere({ root, mayAdd }: { root: boolean; mayAdd: boolean }) {
  const t = useTranslations('documents.places')
  return root ? (
    <EmptyState icon={<FilePlus2 />} title={t('nothingYet.title')}>
      <ByPointer drop={t('nothingYet.text')} touch={t('nothingYet.textForTouch')} />
    </EmptyState>
  ) : (
    <EmptyState icon={<FolderOpen />} title={t('emptyFolder.title')}>
      {mayAdd ? (
        <ByPointer drop={t('emptyFolder.add')} touch={t('emptyFolder.addForTouch')} />
      ) : (
        t('emptyFolder.wait')
      )}
    </EmptyState>
  )
}

/** Nothing is dropped into a window by a finger, or on a phone. */
function ByPointer({ drop, touch }: { drop: string; touch: string }) {
  return (
    <>
      <span className="max-sm:hidden pointer-coarse:hidden">{drop}</span>
      <span className="sm:not-pointer-coarse:hidden">{touch}</span>
    </>
  )
}

function NothingFound({ search }: { search: string }) {
  const t = useTranslations('documents.places.nothingFound')
  return (
    <EmptyState
      icon={<SearchX />}
      title={t('title', { search })}
      actions={<ButtonLink href={routes.documents}>{t('showAll')}</ButtonLink>}
    >
      {t('text')}
    </EmptyState>
  )
}
