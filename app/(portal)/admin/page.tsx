import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LiveRefresh } from '#components/admin/live-refresh'
import { AttentionList } from '#components/admin/overview/attention-list'
import { OutboxPanel } from '#components/admin/overview/outbox-panel'
import { OverviewFigures } from '#components/admin/overview/overview-figures'
import { SavesByHour } from '#components/admin/overview/saves-by-hour'
import { PageHeader } from '#components/ui/page-header'
import { requireAdmin } from '#server/auth/viewer'
import { needsAttention } from '#server/documents/admin/needs-attention'
import { readOutbox } from '#server/documents/admin/outbox'
import { overview } from '#server/documents/admin/overview'
import { probeStore } from '#server/documents/maintenance/probe-store'
import { runtime } from '#server/runtime'
import { forget, retry, test } from './mail-actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.overview')
  return { title: t('title') }
}

export default async function OverviewPage() {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin.overview')
  const errors = await getTranslations('errors')
  const { portal, diskSpace, config, log } = await runtime()
  const disk = await diskSpace()
  const [figures, attention, outbox] = await Promise.all([
    overview(portal, viewer),
    needsAttention(portal, viewer, { disk, probe: () => probeStore({ ...portal, log }) }),
    readOutbox(portal, viewer),
  ])
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={<LiveRefresh seconds={15} />}
      />
      <div className="flex flex-col gap-4">
        <AttentionList found={attention} />
        <OverviewFigures figures={figures} disk={disk} />
        <SavesByHour hours={figures.byHour} />
        {config.mail && (
          <OutboxPanel
            from={config.mail.from.address}
            to={viewer.email}
            outbox={{ ...outbox, lastError: outbox.lastError?.(errors) ?? null }}
            actions={{ test, retry, forget }}
          />
        )}
      </div>
    </>
  )
}
