import { FileUp } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { choice, param } from '#app/(portal)/admin/search-params'
import { FilterLinks } from '#components/admin/filter-links'
import { InvitationsTable } from '#components/admin/invitations-table'
import { Invite } from '#components/admin/invite'
import { ListSearch } from '#components/admin/list-search'
import { ListToolbar } from '#components/admin/list-toolbar'
import { NewUser } from '#components/admin/new-user'
import { NothingFound } from '#components/admin/nothing-found'
import { SecondStepPolicy } from '#components/admin/second-step-policy'
import { UsersTable } from '#components/admin/users-table'
import { ButtonLink } from '#components/ui/button'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { currentAuth } from '#server/auth/current-auth'
import { readSecondStepPolicy } from '#server/auth/second-step/policy'
import { requireAdmin } from '#server/auth/viewer'
import { listUsers } from '#server/documents/admin/list-users'
import { listGroups } from '#server/documents/groups/list-groups'
import { listInvitations } from '#server/documents/invitations/list-invitations'
import type { Page } from '#server/documents/page'
import type { Viewer } from '#server/documents/portal'
import { runtime } from '#server/runtime'
import {
  changeQuota,
  changeRole,
  create,
  disable,
  enable,
  resetPassword,
  takeAvatar,
} from './actions'
import { invite, renew, revoke } from './invitation-actions'
import { removeSecondStep, saveSecondStepPolicy } from './second-step-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPeople')
  return { title: t('users.page.title') }
}

const shows = ['all', 'admins', 'disabled', 'invited'] as const
const query = z.object({ q: param, show: choice(shows), page: param })

export default async function UsersPage({ searchParams }: PageProps<'/admin/users'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('adminPeople')
  const { q, show, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const groups = await listGroups(portal, viewer, { limit: 500 })
  const here = (more: { show?: string; page?: string }) =>
    withQuery(routes.admin.users, { q, show, ...more })
  const found = { search: q, cursor: page, here }
  return (
    <>
      <PageHeader
        title={t('users.page.title')}
        description={t('users.page.description')}
        actions={
          <>
            <ButtonLink href={routes.admin.importUsers} icon={<FileUp aria-hidden />}>
              {t('users.page.import')}
            </ButtonLink>
            <NewUser create={create} />
            <Invite invite={invite} groups={groups.items.map(({ id, name }) => ({ id, name }))} />
          </>
        }
      />
      <SecondStepPolicy
        policy={await readSecondStepPolicy(await currentAuth())}
        save={saveSecondStepPolicy}
      />
      <ListToolbar
        filters={
          <FilterLinks
            label={t('users.page.show')}
            choices={shows.map((one) => ({
              href: here({ show: one }),
              words: t(`users.page.shows.${one}`),
              current: one === show,
            }))}
          />
        }
      >
        <ListSearch
          action={routes.admin.users}
          label={t('users.page.search')}
          value={q}
          keep={{ show }}
        />
      </ListToolbar>
      {show === 'invited' ? (
        <Invitations viewer={viewer} {...found} />
      ) : (
        <Accounts viewer={viewer} show={show} {...found} />
      )}
    </>
  )
}

interface ListProps {
  viewer: Viewer
  search: string | undefined
  cursor: string | undefined
  here(more: { page?: string }): ReturnType<typeof withQuery<typeof routes.admin.users>>
}

async function Accounts({
  viewer,
  here,
  ...input
}: ListProps & { show: 'all' | 'admins' | 'disabled' }) {
  const t = await getTranslations('adminPeople')
  const { portal } = await runtime()
  const list = await listUsers(portal, viewer, input)
  if (list.items.length === 0) {
    return (
      <NothingFound
        title={
          input.search
            ? t('users.page.noUser', { search: input.search })
            : t('users.page.noDisabled')
        }
        all={routes.admin.users}
      >
        {!input.search && t('users.page.howDisabled')}
      </NothingFound>
    )
  }
  return (
    <>
      <UsersTable
        users={list.items}
        viewerId={viewer.id}
        actions={{
          setRole: changeRole,
          setQuota: changeQuota,
          ...{ disable, enable, resetPassword, removeSecondStep },
          removeAvatar: takeAvatar,
        }}
      />
      <Pages list={list} here={here} />
    </>
  )
}

async function Invitations({ viewer, here, ...input }: ListProps) {
  const t = await getTranslations('adminPeople')
  const { portal } = await runtime()
  const list = await listInvitations(portal, viewer, input)
  if (list.items.length === 0) {
    return (
      <NothingFound
        title={
          input.search
            ? t('users.page.noInvitation', { search: input.search })
            : t('users.page.nobodyInvited')
        }
        all={routes.admin.users}
      >
        {!input.search && t('users.page.howInvited')}
      </NothingFound>
    )
  }
  return (
    <>
      <InvitationsTable invitations={list.items} actions={{ renew, revoke }} />
      <Pages list={list} here={here} />
    </>
  )
}

function Pages({ list, here }: Pick<ListProps, 'here'> & { list: Omit<Page<unknown>, 'items'> }) {
  const at = (cursor: string | null) => (cursor === null ? undefined : here({ page: cursor }))
  return <Pagination previous={at(list.previous)} next={at(list.next)} />
}
