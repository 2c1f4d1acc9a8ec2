import { Lock } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ListSearch } from '#components/admin/list-search'
import { ListToolbar } from '#components/admin/list-toolbar'
import { LiveRefresh } from '#components/admin/live-refresh'
import { LockTable } from '#components/admin/lock-table'
import { NothingFound } from '#components/admin/nothing-found'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { requireAdmin } from '#server/auth/viewer'
import { listLocks } from '#server/documents/admin/list-locks'
import { runtime } from '#server/runtime'
import { breakSeenLock } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.locks')
  return { title: t('title') }
}

const query = z.object({
  q: z.string().optional().catch(undefined),
  page: z.string().optional().catch(undefined),
})

export default async function LocksPage({ searchParams }: PageProps<'/admin/locks'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin')
  const { q, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const list = await listLocks(portal, viewer, { search: q, cursor: page })
  const at = (cursor: string | null) =>
    cursor === null ? undefined : withQuery(routes.admin.locks, { q, page: cursor })
  return (
    <>
      <PageHeader title={t('locks.title')} description={t('locks.description')} />
      <ListToolbar filters={<LiveRefresh seconds={5} changes={routes.admin.lockChanges} />}>
        <ListSearch
          action={routes.admin.locks}
          label={t('lists.searchDocumentsAndPeople')}
          value={q}
        />
      </ListToolbar>
      {list.items.length > 0 ? (
        <>
          <LockTable locks={list.items} now={portal.clock.now()} breakLock={breakSeenLock} />
          <Pagination previous={at(list.previous)} next={at(list.next)}>
            {t(q ? 'locks.countInAll' : 'locks.count', { count: list.total })}
          </Pagination>
        </>
      ) : q ? (
        <NothingFound title={t('locks.noMatch', { search: q })} all={routes.admin.locks} />
      ) : (
        <EmptyState icon={<Lock />} title={t('locks.empty.title')}>
          {t('locks.empty.text')}
        </EmptyState>
      )}
    </>
  )
}
