import { UsersRound } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { param } from '#app/(portal)/admin/search-params'
import { GroupsTable } from '#components/admin/groups-table'
import { ListSearch } from '#components/admin/list-search'
import { ListToolbar } from '#components/admin/list-toolbar'
import { NewGroup } from '#components/admin/new-group'
import { NothingFound } from '#components/admin/nothing-found'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { requireAdmin } from '#server/auth/viewer'
import { listGroups } from '#server/documents/groups/list-groups'
import { runtime } from '#server/runtime'
import { create, remove, rename } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPeople')
  return { title: t('groups.page.title') }
}

const query = z.object({ q: param, page: param })

export default async function GroupsPage({ searchParams }: PageProps<'/admin/groups'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('adminPeople')
  const { q, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const list = await listGroups(portal, viewer, { search: q, cursor: page })
  const at = (cursor: string | null) =>
    cursor === null ? undefined : withQuery(routes.admin.groups, { q, page: cursor })
  return (
    <>
      <PageHeader
        title={t('groups.page.title')}
        description={t('groups.page.description')}
        actions={<NewGroup create={create} />}
      />
      {(list.items.length > 0 || q) && (
        <ListToolbar>
          <ListSearch action={routes.admin.groups} label={t('groups.page.search')} value={q} />
        </ListToolbar>
      )}
      {list.items.length > 0 ? (
        <>
          <GroupsTable groups={list.items} actions={{ rename, remove }} />
          <Pagination previous={at(list.previous)} next={at(list.next)} />
        </>
      ) : q ? (
        <NothingFound title={t('groups.page.noGroup', { search: q })} all={routes.admin.groups} />
      ) : (
        <EmptyState icon={<UsersRound />} title={t('groups.page.empty')}>
          {t('groups.page.emptyText')}
        </EmptyState>
      )}
    </>
  )
}
