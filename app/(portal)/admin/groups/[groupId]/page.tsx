import { UsersRound } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { add, takeOut } from '#app/(portal)/admin/groups/actions'
import { param } from '#app/(portal)/admin/search-params'
import { findPeopleToShare } from '#app/sharing-actions'
import { AddMembers } from '#components/admin/add-members'
import { MembersTable } from '#components/admin/members-table'
import { BackLink } from '#components/documents/back-link'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { AppError } from '#server/app-error'
import { requireAdmin } from '#server/auth/viewer'
import { listMembers } from '#server/documents/groups/list-members'
import { runtime } from '#server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPeople')
  return { title: t('groups.group.title') }
}

const query = z.object({ page: param })

export default async function GroupPage({
  params,
  searchParams,
}: PageProps<'/admin/groups/[groupId]'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('adminPeople')
  const { groupId } = await params
  const cursor = query.parse(await searchParams).page
  const { portal } = await runtime()
  const { group, page } = await listMembers(portal, viewer, { groupId, cursor }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') notFound()
      throw error
    },
  )
  const at = (place: string | null) =>
    place === null ? undefined : withQuery(routes.admin.group(groupId), { page: place })
  return (
    <>
      <BackLink href={routes.admin.groups}>{t('groups.page.title')}</BackLink>
      <PageHeader
        title={group.name}
        description={t('groups.group.description')}
        actions={<AddMembers group={group} add={add} find={findPeopleToShare} />}
      />
      {page.items.length > 0 ? (
        <MembersTable group={group} members={page.items} takeOut={takeOut} />
      ) : (
        <EmptyState icon={<UsersRound />} title={t('groups.group.empty')}>
          {t('groups.group.emptyText')}
        </EmptyState>
      )}
      <Pagination previous={at(page.previous)} next={at(page.next)} />
    </>
  )
}
