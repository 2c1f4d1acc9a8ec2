import { Lock } from 'lucide-react'
import type { Metadata } from 'next'
import { z } from 'zod'
import { ListSearch } from '#components/admin/list-search'
import { ListToolbar } from '#components/admin/list-toolbar'
import { LiveRefresh } from '#components/admin/live-refresh'
import { LockTable } from '#components/admin/lock-table'
import { NothingFound } from '#components/admin/nothing-found'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { formatCount } from '#lib/format'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { requireAdmin } from '#server/auth/viewer'
import { listLocks } from '#server/documents/admin/list-locks'
import { runtime } from '#server/runtime'
import { breakSeenLock } from './actions'

export const metadata: Metadata = { title: 'Locks' }

const query = z.object({
  q: z.string().optional().catch(undefined),
  page: z.string().optional().catch(undefined),
})

export default async function LocksPage({ searchParams }: PageProps<'/admin/locks'>) {
  const viewer = await requireAdmin()
  const { q, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const list = await listLocks(portal, viewer, { search: q, cursor: page })
  const at = (cursor: string | null) =>
    cursor === null ? undefined : withQuery(routes.admin.locks, { q, page: cursor })
  return (
    <>
      <PageHeader
        title="Locks"
        description="Who holds which document now. A lock ends when its editor closes, when it is not refreshed for 30 minutes, or when it is broken here."
      />
      <ListToolbar filters={<LiveRefresh seconds={5} changes={routes.admin.lockChanges} />}>
        <ListSearch action={routes.admin.locks} label="Search documents and people" value={q} />
      </ListToolbar>
      {list.items.length > 0 ? (
        <>
          <LockTable locks={list.items} now={portal.clock.now()} breakLock={breakSeenLock} />
          <Pagination previous={at(list.previous)} next={at(list.next)}>
            {formatCount(list.total, 'lock')}
            {q && ' in all'}
          </Pagination>
        </>
      ) : q ? (
        <NothingFound title={`No lock matches “${q}”`} all={routes.admin.locks} />
      ) : (
        <EmptyState icon={<Lock />} title="Nobody holds a lock">
          As soon as somebody opens a document for editing, or checks one out, it appears here by
          itself.
        </EmptyState>
      )}
    </>
  )
}
