import { KeyRound } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { choice, param } from '#app/(portal)/admin/search-params'
import { FilterLinks } from '#components/admin/filter-links'
import { FilterNote } from '#components/admin/filter-note'
import { GrantsTable } from '#components/admin/grants-table'
import { ListSearch } from '#components/admin/list-search'
import { ListToolbar } from '#components/admin/list-toolbar'
import { NothingFound } from '#components/admin/nothing-found'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { requireAdmin } from '#server/auth/viewer'
import { listGrants } from '#server/documents/admin/list-grants'
import { runtime } from '#server/runtime'
import { revoke, revokeOfDocument, revokeOfUser } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.tokens')
  return { title: t('title') }
}

const query = z.object({
  q: param,
  state: choice(['active', 'all']),
  user: param,
  document: param,
  page: param,
})

export default async function TokensPage({ searchParams }: PageProps<'/admin/tokens'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin')
  const { q, state, user, document, page } = query.parse(await searchParams)
  const { portal } = await runtime()
  const list = await listGrants(portal, viewer, {
    search: q,
    state,
    userId: user,
    documentId: document,
    cursor: page,
  })
  const here = (more: { state?: string; page?: string }) =>
    withQuery(routes.admin.tokens, { q, state, user, document, ...more })
  const at = (cursor: string | null) => (cursor === null ? undefined : here({ page: cursor }))
  const filtered = q ?? user ?? document
  return (
    <>
      <PageHeader title={t('tokens.title')} description={t('tokens.description')} />
      <ListToolbar
        filters={
          <FilterLinks
            label={t('lists.state')}
            choices={[
              {
                href: here({ state: 'active' }),
                words: t('tokens.active'),
                current: state === 'active',
              },
              { href: here({ state: 'all' }), words: t('lists.all'), current: state === 'all' },
            ]}
          />
        }
      >
        <ListSearch
          action={routes.admin.tokens}
          label={t('tokens.search')}
          value={q}
          keep={{ state, user, document }}
        />
      </ListToolbar>
      {(user ?? document) && (
        <FilterNote all={withQuery(routes.admin.tokens, { q, state })}>
          {t(document ? 'tokens.ofDocument' : 'tokens.ofUser')}
        </FilterNote>
      )}
      {list.items.length > 0 ? (
        <>
          <GrantsTable grants={list.items} actions={{ revoke, revokeOfUser, revokeOfDocument }} />
          <Pagination previous={at(list.previous)} next={at(list.next)} />
        </>
      ) : filtered ? (
        <NothingFound
          title={q ? t('tokens.noMatch', { search: q }) : t('tokens.none')}
          all={withQuery(routes.admin.tokens, { state })}
        />
      ) : (
        <EmptyState icon={<KeyRound />} title={t('tokens.empty.title')}>
          {t('tokens.empty.text')}
        </EmptyState>
      )}
    </>
  )
}
