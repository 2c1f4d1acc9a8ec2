import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportPeople } from '#components/admin/import-people'
import { BackLink } from '#components/documents/back-link'
import { PageHeader } from '#components/ui/page-header'
import { routes } from '#lib/routes'
import { requireAdmin } from '#server/auth/viewer'
import { runtime } from '#server/runtime'
import { check, run } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPeople')
  return { title: t('invitations.import.title') }
}

export default async function ImportPage() {
  await requireAdmin()
  const t = await getTranslations('adminPeople')
  const { portal } = await runtime()
  return (
    <>
      <BackLink href={routes.admin.users}>{t('users.page.title')}</BackLink>
      <PageHeader
        title={t('invitations.import.title')}
        description={t('invitations.import.description')}
      />
      <ImportPeople mails={portal.mails} check={check} run={run} />
    </>
  )
}
