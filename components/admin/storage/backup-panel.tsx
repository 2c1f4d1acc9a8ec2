import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { Badge } from '#components/ui/badge'
import { Panel } from '#components/ui/panel'
import { Progress } from '#components/ui/progress'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { useFormat } from '#lib/use-format'
import { BackupsTable, type BackupsTableProps } from './backups-table'
import { Interrupted, LastRun } from './job-panel'

export interface BackupPanelProps {
  /** The last run of any instance; null: it never ran. */
  job: {
    state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled' | 'interrupted'
    startedAt: Date
    finishedAt: Date | null
    /** Bytes. */
    done: number
    of: number
    failed: string | null
    reason: 'full' | 'read-only' | 'no-folder' | null
    backup: { name: string; bytes: number; damaged: number } | null
  } | null
  /** Null: the settings name none. */
  folder: string | null
  backups:
    | { keep: number; neededBytes: number; freeBytes: number; list: BackupsTableProps['list'] }
    | 'unreadable'
    | null
  actions: Record<'backUp' | 'cancel', FormAction>
}

type Job = NonNullable<BackupPanelProps['job']>

/** Backups into the operator's folder: made now, how the last one went, and those that are there. */
export function BackupPanel({ job, folder, backups, actions }: BackupPanelProps) {
  const t = useTranslations('admin.storage.backups')
  const runs = job?.state === 'running' || job?.state === 'cancelling'
  return (
    <Panel
      title={t('title')}
      description={t('what')}
      actions={
        <>
          {runs && (
            <ActionForm action={actions.cancel}>
              <SubmitButton variant="secondary" size="sm" pending={job.state === 'cancelling'}>
                {t('cancel')}
              </SubmitButton>
            </ActionForm>
          )}
          {folder !== null && (
            <ActionForm action={actions.backUp}>
              <SubmitButton variant="secondary" size="sm" pending={runs}>
                {t('verb')}
              </SubmitButton>
            </ActionForm>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-2 px-4 py-3">
        {folder === null && (
          <>
            <p>{t('unset')}</p>
            <Command line="npm run --silent carrel -- backup PATH" />
          </>
        )}
        {folder !== null && backups === 'unreadable' && (
          <p className="text-danger">{t('unreadable', { folder })}</p>
        )}
        {folder !== null && backups !== null && backups !== 'unreadable' && (
          <Room folder={folder} {...backups} />
        )}
        {job && <LastBackup job={job} />}
      </div>
      {folder !== null && backups !== null && backups !== 'unreadable' && (
        <BackupsTable list={backups.list} />
      )}
      {folder !== null &&
        backups !== null &&
        backups !== 'unreadable' &&
        backups.list.length > 0 && (
          <div className="flex flex-col gap-2 px-4 py-3 text-muted">
            <p>{t('restore')}</p>
            <Command line={`npm run --silent carrel -- restore ${folder}/NAME`} />
          </div>
        )}
    </Panel>
  )
}

function Command({ line }: { line: string }) {
  return (
    <pre className="overflow-x-auto whitespace-pre-wrap break-words rounded-sm bg-surface px-3 py-2 font-mono text-xs">
      {line}
    </pre>
  )
}

function Room({
  folder,
  keep,
  neededBytes,
  freeBytes,
}: {
  folder: string
  keep: number
  neededBytes: number
  freeBytes: number
}) {
  const t = useTranslations('admin.storage.backups')
  const { size } = useFormat()
  return (
    <>
      <p className="break-words">
        {t('keeps', { folder, keep, needed: size(neededBytes), free: size(freeBytes) })}
      </p>
      {freeBytes < neededBytes && <p className="text-danger">{t('tight')}</p>}
    </>
  )
}

function LastBackup({ job }: { job: Job }) {
  const t = useTranslations('admin.storage.backups')
  const { size } = useFormat()
  const { state, backup } = job
  switch (state) {
    case 'running':
    case 'cancelling':
      return <Running job={job} />
    case 'interrupted':
      return <Interrupted at={job.startedAt} />
    default:
      return (
        <>
          {state === 'failed' && <Failed job={job} />}
          {state === 'cancelled' && (
            <p>{t.rich('ended', { badge: (words) => <Badge tone="neutral">{words}</Badge> })}</p>
          )}
          {backup && (
            <p>
              {backup.damaged === 0
                ? t.rich('done', {
                    ...{ name: backup.name, size: size(backup.bytes) },
                    badge: (words) => <Badge tone="success">{words}</Badge>,
                  })
                : t.rich('doneDamaged', {
                    ...{ name: backup.name, count: backup.damaged },
                    badge: (words) => <Badge tone="warning">{words}</Badge>,
                  })}
            </p>
          )}
          {job.finishedAt && <LastRun at={job.finishedAt} />}
        </>
      )
  }
}

function Running({ job: { state, done, of } }: { job: Job }) {
  const t = useTranslations('admin.storage')
  const { size } = useFormat()
  return (
    <div className="flex flex-col gap-1.5">
      <p role="status">
        {state === 'cancelling'
          ? t('backups.cancelling')
          : done === 0
            ? t('backups.begins')
            : t('backups.progress', { done: size(done), of: size(of) })}
      </p>
      <Progress label={t('backups.running')} done={done} of={Math.max(of, 1)} />
      <p className="text-muted text-xs">{t('jobs.mayLeave')}</p>
    </div>
  )
}

function Failed({ job: { reason, failed } }: { job: Job }) {
  const t = useTranslations('admin.storage')
  return (
    <p>
      {t.rich('jobs.failed', {
        badge: (words) => <Badge tone="danger">{words}</Badge>,
        reason: reason === null ? (failed ?? '') : t(`backups.reasons.${reason}`),
      })}
    </p>
  )
}
