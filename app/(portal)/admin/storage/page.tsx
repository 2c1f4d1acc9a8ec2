import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { choice } from '#app/(portal)/admin/search-params'
import { LiveRefresh } from '#components/admin/live-refresh'
import { BackupPanel } from '#components/admin/storage/backup-panel'
import { FindingsTable } from '#components/admin/storage/findings-table'
import { GrowthPanel } from '#components/admin/storage/growth-panel'
import { JobPanel } from '#components/admin/storage/job-panel'
import { StorageFigures } from '#components/admin/storage/storage-figures'
import { StoreFault } from '#components/admin/storage/store-fault'
import { UsageTable } from '#components/admin/storage/usage-table'
import { Banner } from '#components/ui/banner'
import { PageHeader } from '#components/ui/page-header'
import { requireAdmin } from '#server/auth/viewer'
import { listFindings } from '#server/documents/admin/list-findings'
import { readBackups } from '#server/documents/admin/read-backups'
import { storageGrowth } from '#server/documents/admin/storage-growth'
import { type StorageUsage, storageUsage } from '#server/documents/admin/storage-usage'
import { type Job, readJob } from '#server/documents/maintenance/jobs'
import { probeStore } from '#server/documents/maintenance/probe-store'
import { runtime } from '#server/runtime'
import { backUp, cancel, start } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.storage')
  return { title: t('title') }
}

const query = z.object({ growth: choice(['days', 'months']) })

export default async function StoragePage({ searchParams }: PageProps<'/admin/storage'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin')
  const { growth: by } = query.parse(await searchParams)
  const { portal, diskSpace, backups: place, config, log } = await runtime()
  const disk = await diskSpace()
  const freeBytes = config.blobStore.kind === 'disk' ? disk.freeBytes : null
  const [usage, growth, backup, backups, verify, sweep] = await Promise.all([
    storageUsage(portal, viewer),
    storageGrowth(portal, viewer, { by, freeBytes }),
    readJob(portal, viewer, 'backup'),
    place && readBackups(portal, viewer, place),
    readJob(portal, viewer, 'verify'),
    readJob(portal, viewer, 'sweep'),
  ])
  const errors = await getTranslations('errors')
  const shown = (job: Job | null) => job && { ...job, failed: job.failed?.(errors) ?? null }
  const findings = verify?.findings ? await listFindings(portal, viewer, verify.findings) : []
  const looking = verify?.state === 'running' || sweep?.state === 'running'
  // They would count the byte of the trial among those that belong to nothing.
  const fault = looking ? null : await probeStore({ ...portal, log })
  const running =
    looking || backup?.state === 'running' || backup?.state === 'cancelling' || usage === null
  return (
    <>
      <PageHeader
        title={t('storage.title')}
        description={t('storage.description')}
        actions={running && <LiveRefresh seconds={1} />}
      />
      <div className="flex flex-col gap-4">
        {fault && <StoreFault fault={fault} />}
        {usage === null ? (
          <Banner role="status">{t('storage.usage.counting')}</Banner>
        ) : (
          <StorageFigures usage={usage} disk={disk} />
        )}
        <GrowthPanel by={by} growth={growth} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <JobPanel kind="verify" job={shown(verify)} start={start} />
          <JobPanel kind="sweep" job={shown(sweep)} start={start} />
        </div>
        <BackupPanel
          job={shown(backup)}
          folder={place?.folder ?? null}
          backups={backups}
          actions={{ backUp, cancel }}
        />
        {findings.length > 0 && (
          <FindingsTable findings={findings} count={verify?.findings?.badCount ?? 0} />
        )}
        {usage && <Usage usage={usage} />}
      </div>
    </>
  )
}

function Usage({ usage }: { usage: StorageUsage }) {
  const t = useTranslations('admin')
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <UsageTable
        title={t('storage.usage.byPerson')}
        head={t('storage.usage.owner')}
        rows={usage.byPerson.map(({ person, ...row }) => ({
          ...row,
          key: person?.id ?? '',
          name: person?.name ?? t('lists.formerUser'),
        }))}
      />
      <UsageTable
        title={t('storage.usage.byType')}
        head={t('storage.usage.type')}
        rows={usage.byType.map(({ extension, ...row }) => ({
          ...row,
          key: extension,
          name: extension === '' ? t('storage.usage.noExtension') : `.${extension}`,
        }))}
      />
    </div>
  )
}
