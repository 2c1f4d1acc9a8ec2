import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { Badge } from '#components/ui/badge'
import { Panel } from '#components/ui/panel'
import { Progress } from '#components/ui/progress'
import { RelativeTime } from '#components/ui/relative-time'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { useFormat } from '#lib/use-format'

export interface JobPanelProps {
  kind: 'verify' | 'sweep'
  /** Null: it never ran. */
  job: {
    state: 'running' | 'cancelling' | 'done' | 'failed' | 'cancelled' | 'interrupted'
    startedAt: Date
    finishedAt: Date | null
    done: number
    of: number
    failed: string | null
    findings: {
      versions: number
      rejectedSaves: number
      templates: number
      badCount: number
      orphans: { files: number; bytes: number }
    } | null
    removed: Record<string, number> | null
  } | null
  start: FormAction
}

type Job = NonNullable<JobPanelProps['job']>

/** A job that can be started, goes on by itself, and says how its last run went. */
export function JobPanel({ kind, job, start }: JobPanelProps) {
  const t = useTranslations('admin.storage.jobs')
  return (
    <Panel
      title={t(`${kind}.title`)}
      description={t(`${kind}.what`)}
      actions={
        <ActionForm action={start} hidden={{ job: kind }}>
          <SubmitButton variant="secondary" size="sm" pending={job?.state === 'running'}>
            {t(`${kind}.verb`)}
          </SubmitButton>
        </ActionForm>
      }
    >
      <div className="flex flex-col gap-2 px-4 py-3">
        {job === null && <p className="text-muted">{t('notYet')}</p>}
        {job?.state === 'running' && <Running kind={kind} done={job.done} of={job.of} />}
        {job?.state === 'interrupted' && <Interrupted at={job.startedAt} />}
        {job?.state === 'failed' && (
          <p>
            {t.rich('failed', {
              badge: (words) => <Badge tone="danger">{words}</Badge>,
              reason: job.failed ?? '',
            })}
          </p>
        )}
        {job?.findings && <Found findings={job.findings} />}
        {job?.removed && <Tidied removed={job.removed} />}
        {job?.finishedAt && <LastRun at={job.finishedAt} />}
      </div>
    </Panel>
  )
}

export function Interrupted({ at }: { at: Date }) {
  const t = useTranslations('admin.storage.jobs')
  return (
    <p>
      {t.rich('interrupted', {
        badge: (words) => <Badge tone="warning">{words}</Badge>,
        when: () => <RelativeTime at={at} />,
      })}
    </p>
  )
}

export function LastRun({ at }: { at: Date }) {
  const t = useTranslations('admin.storage.jobs')
  return (
    <p className="text-muted text-xs">
      {t.rich('lastRun', { when: () => <RelativeTime at={at} /> })}
    </p>
  )
}

function Running({ kind, done, of }: { kind: JobPanelProps['kind']; done: number; of: number }) {
  const t = useTranslations('admin.storage.jobs')
  return (
    <div className="flex flex-col gap-1.5">
      <p role="status">{of > 0 ? t(`${kind}.progress`, { done, of }) : t(`${kind}.begins`)}</p>
      {of > 0 && <Progress label={t(`${kind}.running`)} done={done} of={of} />}
      <p className="text-muted text-xs">{t('mayLeave')}</p>
    </div>
  )
}

function Found({ findings }: { findings: NonNullable<Job['findings']> }) {
  const t = useTranslations('admin.storage.jobs')
  const { size } = useFormat()
  const { versions, rejectedSaves, templates, badCount, orphans } = findings
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        {badCount === 0 ? (
          <Badge tone="success">{t('allWell')}</Badge>
        ) : (
          <Badge tone="danger">{t('bad', { count: badCount })}</Badge>
        )}
        {t('read', { versions, refusedSaves: rejectedSaves, templates })}
      </p>
      <p className="text-muted">
        {orphans.files === 0
          ? t('noOrphans')
          : t('orphans', { files: orphans.files, size: size(orphans.bytes) })}
      </p>
    </>
  )
}

const kinds = [
  ...(['trashed', 'rejectedSaves', 'blobs', 'versions'] as const),
  ...(['tokens', 'sessions', 'signInFailures', 'guests'] as const),
]

function Tidied({ removed }: { removed: Record<string, number> }) {
  const t = useTranslations('admin.storage.jobs')
  const { number } = useFormat()
  const parts = Object.entries(removed)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const kind = kinds.find((each) => each === name)
      return kind ? t(`kinds.${kind}`, { count }) : `${number(count)} ${name}`
    })
  return (
    <p>{parts.length === 0 ? t('nothingRemoved') : t('removed', { parts: parts.join(', ') })}</p>
  )
}
