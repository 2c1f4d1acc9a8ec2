import { UsersRound } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
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

export const metadata: Metadata = { title: 'Group' }

const query = z.object({ page: param })

export default async function GroupPage({
  params,
  searchParams,
}: PageProps<'/admin/groups/[groupId]'>) {
  const viewer = await requireAdmin()
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
      <BackLink href={routes.admin.groups}>Groups</BackLink>
      <PageHeader
        title={group.name}
        description="What is shared with the group is theirs as long as they are in it."
        actions={<AddMembers group={group} add={add} find={findPeopleToShare} />}
      />
      {page.items.length > 0 ? (
        <MembersTable group={group} members={page.items} takeOut={takeOut} />
      ) : (
        <EmptyState icon={<UsersRound />} title="Nobody is in this group yet">
          What is shared with it reaches nobody until you add people.
        </EmptyState>
      )}
      <Pagination previous={at(page.previous)} next={at(page.next)} />
    </>
  )
}
