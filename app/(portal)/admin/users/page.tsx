import type { Metadata } from 'next'
import { z } from 'zod'
import { choice, param } from '#app/(portal)/admin/search-params'
import { FilterLinks } from '#components/admin/filter-links'
import { ListSearch } from '#components/admin/list-search'
import { ListToolbar } from '#components/admin/list-toolbar'
import { NewUser } from '#components/admin/new-user'
import { NothingFound } from '#components/admin/nothing-found'
import { UsersTable } from '#components/admin/users-table'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { requireAdmin } from '#server/auth/viewer'
import { listUsers } from '#server/documents/admin/list-users'
import { runtime } from '#server/runtime'
import { changeQuota, changeRole, create, disable, enable, resetPassword } from './actions'

export const metadata: Metadata = { title: 'Users' }

const shows = ['all', 'admins', 'disabled'] as const
const query = z.object({ q: param, show: choice(shows), page: param })
const words = { all: 'All', admins: 'Admins', disabled: 'Disabled' }

export default async function UsersPage({ searchParams }: PageProps<'/admin/users'>) {
  const viewer = await requireAdmin()
  const { q, show, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const list = await listUsers(portal, viewer, { search: q, show, cursor: page })
  const here = (more: { show?: string; page?: string }) =>
    withQuery(routes.admin.users, { q, show, ...more })
  const at = (cursor: string | null) => (cursor === null ? undefined : here({ page: cursor }))
  return (
    <>
      <PageHeader
        title="Users"
        description="Who may sign in, and as what."
        actions={<NewUser create={create} />}
      />
      <ListToolbar
        filters={
          <FilterLinks
            label="Show"
            choices={shows.map((one) => ({
              href: here({ show: one }),
              words: words[one],
              current: one === show,
            }))}
          />
        }
      >
        <ListSearch
          action={routes.admin.users}
          label="Search names and addresses"
          value={q}
          keep={{ show }}
        />
      </ListToolbar>
      {list.items.length > 0 ? (
        <>
          <UsersTable
            users={list.items}
            viewerId={viewer.id}
            actions={{ setRole: changeRole, setQuota: changeQuota, disable, enable, resetPassword }}
          />
          <Pagination previous={at(list.previous)} next={at(list.next)} />
        </>
      ) : (
        <NothingFound
          title={q ? `No user matches “${q}”` : 'No disabled accounts'}
          all={routes.admin.users}
        />
      )}
    </>
  )
}
