import { Files } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { choice, param } from '#app/(portal)/admin/search-params'
import { DocumentsTable } from '#components/admin/documents-table'
import { ListSearch } from '#components/admin/list-search'
import { ListToolbar } from '#components/admin/list-toolbar'
import { NothingFound } from '#components/admin/nothing-found'
import { VersionPolicy } from '#components/admin/version-policy'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { requireAdmin } from '#server/auth/viewer'
import { listAllDocuments } from '#server/documents/admin/list-all-documents'
import { readVersionPolicy } from '#server/documents/retention/version-policy'
import { runtime } from '#server/runtime'
import { previewPolicy, savePolicy } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.versions')
  return { title: t('title') }
}

const query = z.object({ q: param, sort: choice(['modified', 'name']), page: param })

export default async function VersionsPage({ searchParams }: PageProps<'/admin/versions'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin.versions')
  const { q, sort, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const [list, policy] = await Promise.all([
    listAllDocuments(portal, viewer, { search: q, sort, cursor: page }),
    readVersionPolicy(portal),
  ])
  const here = (more: { sort?: string; page?: string | undefined }) =>
    withQuery(routes.admin.versions, { q, sort, ...more })
  const at = (cursor: string | null) => (cursor === null ? undefined : here({ page: cursor }))
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <VersionPolicy policy={policy} preview={previewPolicy} save={savePolicy} />
      <ListToolbar>
        <ListSearch action={routes.admin.versions} label={t('search')} value={q} keep={{ sort }} />
      </ListToolbar>
      {list.items.length > 0 ? (
        <>
          <DocumentsTable
            documents={list.items}
            sort={sort}
            byName={here({ sort: 'name' })}
            byTime={here({ sort: 'modified' })}
          />
          <Pagination previous={at(list.previous)} next={at(list.next)} />
        </>
      ) : q ? (
        <NothingFound title={t('noMatch', { search: q })} all={routes.admin.versions} />
      ) : (
        <EmptyState icon={<Files />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
    </>
  )
}
