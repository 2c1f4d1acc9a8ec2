import { FileWarning } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { choice, param } from '#app/(portal)/admin/search-params'
import { FilterLinks } from '#components/admin/filter-links'
import { ListSearch } from '#components/admin/list-search'
import { ListToolbar } from '#components/admin/list-toolbar'
import { NothingFound } from '#components/admin/nothing-found'
import { RejectedTable } from '#components/admin/rejected-table'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { requireAdmin } from '#server/auth/viewer'
import { listRejectedSaves } from '#server/documents/admin/list-rejected-saves'
import { runtime } from '#server/runtime'
import { adopt, copy, discard } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.rejected')
  return { title: t('title') }
}

const query = z.object({ q: param, state: choice(['waiting', 'all']), page: param })

export default async function RejectedPage({ searchParams }: PageProps<'/admin/rejected'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin')
  const { q, state, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const list = await listRejectedSaves(portal, viewer, { search: q, state, cursor: page })
  const here = (more: { state?: string; page?: string }) =>
    withQuery(routes.admin.rejected, { q, state, ...more })
  const at = (cursor: string | null) => (cursor === null ? undefined : here({ page: cursor }))
  return (
    <>
      <PageHeader title={t('rejected.title')} description={t('rejected.description')} />
      <ListToolbar
        filters={
          <FilterLinks
            label={t('lists.state')}
            choices={[
              {
                href: here({ state: 'waiting' }),
                words: t('rejected.waiting'),
                current: state === 'waiting',
              },
              { href: here({ state: 'all' }), words: t('lists.all'), current: state === 'all' },
            ]}
          />
        }
      >
        <ListSearch
          action={routes.admin.rejected}
          label={t('lists.searchDocumentsAndPeople')}
          value={q}
          keep={{ state }}
        />
      </ListToolbar>
      {list.items.length > 0 ? (
        <>
          <RejectedTable
            saves={list.items}
            viewerId={viewer.id}
            actions={{ adopt, copy, discard }}
          />
          <Pagination previous={at(list.previous)} next={at(list.next)} />
        </>
      ) : q ? (
        <NothingFound
          title={t('rejected.noMatch', { search: q })}
          all={withQuery(routes.admin.rejected, { state })}
        />
      ) : (
        <EmptyState icon={<FileWarning />} title={t('rejected.empty.title')}>
          {t('rejected.empty.text')}
        </EmptyState>
      )}
    </>
  )
}
