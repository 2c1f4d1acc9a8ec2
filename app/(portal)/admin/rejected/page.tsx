import { FileWarning } from 'lucide-react'
import type { Metadata } from 'next'
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

export const metadata: Metadata = { title: 'Refused saves' }

const query = z.object({ q: param, state: choice(['waiting', 'all']), page: param })

export default async function RejectedPage({ searchParams }: PageProps<'/admin/rejected'>) {
  const viewer = await requireAdmin()
  const { q, state, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const list = await listRejectedSaves(portal, viewer, { search: q, state, cursor: page })
  const here = (more: { state?: string; page?: string }) =>
    withQuery(routes.admin.rejected, { q, state, ...more })
  const at = (cursor: string | null) => (cursor === null ? undefined : here({ page: cursor }))
  return (
    <>
      <PageHeader
        title="Refused saves"
        description="What editors could not save is kept here for 30 days, so that nobody’s work is lost. Its owner finds it on the document’s page too."
      />
      <ListToolbar
        filters={
          <FilterLinks
            label="State"
            choices={[
              { href: here({ state: 'waiting' }), words: 'Waiting', current: state === 'waiting' },
              { href: here({ state: 'all' }), words: 'All', current: state === 'all' },
            ]}
          />
        }
      >
        <ListSearch
          action={routes.admin.rejected}
          label="Search documents and people"
          value={q}
          keep={{ state }}
        />
      </ListToolbar>
      {list.items.length > 0 ? (
        <>
          <RejectedTable saves={list.items} actions={{ adopt, copy, discard }} />
          <Pagination previous={at(list.previous)} next={at(list.next)} />
        </>
      ) : q ? (
        <NothingFound
          title={`No refused save matches “${q}”`}
          all={withQuery(routes.admin.rejected, { state })}
        />
      ) : (
        <EmptyState icon={<FileWarning />} title="No refused saves">
          When a save is refused, because a lock was broken or the document changed meanwhile, its
          bytes wait here for somebody to decide.
        </EmptyState>
      )}
    </>
  )
}
