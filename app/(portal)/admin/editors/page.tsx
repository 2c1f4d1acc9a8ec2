import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConformancePanel } from '#components/admin/conformance-panel'
import { EditorsTable } from '#components/admin/editors-table'
import { NewEditor } from '#components/admin/new-editor'
import { PageHeader } from '#components/ui/page-header'
import { requireAdmin } from '#server/auth/viewer'
import { lastConformance } from '#server/documents/admin/conformance'
import { listEditors } from '#server/documents/admin/list-editors'
import { runtime } from '#server/runtime'
import { add, fetchDiscovery, setDisabled, setFirstFor, setOffers } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPeople')
  return { title: t('editors.page.title') }
}

export default async function EditorsPage() {
  const viewer = await requireAdmin()
  const t = await getTranslations('adminPeople')
  const { portal, build } = await runtime()
  const [editors, conformance] = await Promise.all([
    listEditors(portal, viewer),
    lastConformance(portal, viewer),
  ])
  return (
    <>
      <PageHeader
        title={t('editors.page.title')}
        description={t('editors.page.description')}
        actions={<NewEditor add={add} />}
      />
      <EditorsTable
        editors={editors.map((each) => ({ ...each, lastError: each.lastError?.(t) ?? null }))}
        actions={{ setDisabled, setOffers, setFirstFor, refresh: fetchDiscovery }}
      />
      {conformance && (
        <div className="mt-6">
          <ConformancePanel
            report={conformance}
            isThisBuild={build === null ? null : build === conformance.build}
          />
        </div>
      )}
    </>
  )
}
