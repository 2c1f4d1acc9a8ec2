import { LayoutTemplate } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewTemplate } from '#components/admin/templates/new-template'
import { TemplatesTable } from '#components/admin/templates/templates-table'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { requireAdmin } from '#server/auth/viewer'
import { manageTemplates } from '#server/documents/templates/list-templates'
import { runtime } from '#server/runtime'
import { change, remove } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.templates')
  return { title: t('title') }
}

export default async function TemplatesPage() {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin.templates')
  const { portal } = await runtime()
  const templates = await manageTemplates(portal, viewer)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={<NewTemplate />} />
      {templates.length > 0 ? (
        <TemplatesTable templates={templates} actions={{ change, remove }} />
      ) : (
        <EmptyState icon={<LayoutTemplate />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
    </>
  )
}
