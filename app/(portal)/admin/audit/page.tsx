import { Download, ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { param } from '#app/(portal)/admin/search-params'
import { AuditFilters } from '#components/admin/audit-filters'
import { AuditTable } from '#components/admin/audit-table'
import { FilterNote } from '#components/admin/filter-note'
import { NothingFound } from '#components/admin/nothing-found'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { tellKept } from '#messages/kept'
import { requireAdmin } from '#server/auth/viewer'
import { type AuditRow, auditActions, listAudit } from '#server/documents/admin/list-audit'
import { runtime } from '#server/runtime'
import { auditFilter, auditParams } from './filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.audit')
  return { title: t('title') }
}

const query = auditParams.extend({ page: param })

export default async function AuditPage({ searchParams }: PageProps<'/admin/audit'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin.audit')
  const errors = await getTranslations('errors')
  const people = await getTranslations('adminPeople')
  const told = ({ failed, reason, ...detail }: AuditRow['detail']) => ({
    ...detail,
    ...(typeof failed === 'string' && { failed: tellKept('errors', failed)(errors) }),
    ...(typeof reason === 'string' && { reason: tellKept('adminPeople', reason)(people) }),
  })
  const { page, ...params } = query.parse(await searchParams)
  const { portal } = await runtime()
  const [list, actions] = await Promise.all([
    listAudit(portal, viewer, { ...auditFilter(params), cursor: page }),
    auditActions(portal, viewer),
  ])
  const at = (cursor: string | null) =>
    cursor === null ? undefined : withQuery(routes.admin.audit, { ...params, page: cursor })
  const exported = (format: 'csv' | 'json') =>
    withQuery(routes.admin.auditExport, { ...params, format })
  const only =
    params.document === undefined
      ? null
      : (list.items.find((entry) => entry.document?.id === params.document)?.document ?? null)
  const filtered = Object.values(params).some((value) => value !== undefined)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <ButtonLink href={exported('csv')} download icon={<Download aria-hidden />}>
              CSV
            </ButtonLink>
            <ButtonLink href={exported('json')} download icon={<Download aria-hidden />}>
              JSON
            </ButtonLink>
          </>
        }
      />
      {only && (
        <FilterNote all={withQuery(routes.admin.audit, { ...params, document: undefined })}>
          {only.name === null ? t('onlyAboutDeleted') : t('onlyAbout', { name: only.name })}
        </FilterNote>
      )}
      <AuditFilters
        action={routes.admin.audit}
        actions={actions}
        values={params}
        documentIsFixed={only !== null}
      />
      {list.items.length > 0 ? (
        <>
          <AuditTable
            entries={list.items.map(({ detail, ...entry }) => ({
              ...entry,
              detail: told(detail),
            }))}
          />
          <Pagination previous={at(list.previous)} next={at(list.next)} />
        </>
      ) : filtered ? (
        <NothingFound title={t('noMatch')} all={routes.admin.audit} />
      ) : (
        <EmptyState icon={<ScrollText />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
    </>
  )
}
