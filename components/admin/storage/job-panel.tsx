import { ActionForm } from '#components/ui/action-form'
import { Badge } from '#components/ui/badge'
import { Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { formatCount, formatSize } from '#lib/format'

export interface JobPanelProps {
  kind: 'verify' | 'sweep'
  /** Null: it never ran. */
  job: {
    state: 'running' | 'done' | 'failed' | 'interrupted'
    startedAt: Date
    finishedAt: Date | null
    done: number
    of: number
    failed: string | null
    findings: {
      versions: number
      rejectedSaves: number
      badCount: number
      orphans: { files: number; bytes: number }
    } | null
    removed: Record<string, number> | null
  } | null
  start: FormAction
}

const words = {
  verify: {
    title: 'Verify',
    what: 'Reads every stored byte again and compares it with its hash.',
    verb: 'Verify everything',
    running: 'Reading',
  },
  sweep: {
    title: 'Tidy up',
    what: 'Removes refused saves past their 30 days, bytes that nothing uses, and ended tokens. Runs every hour by itself.',
    verb: 'Tidy up now',
    running: 'Tidying up',
  },
}

/** A job that can be started, goes on by itself, and says how its last run went. */
export function JobPanel({ kind, job, start }: JobPanelProps) {
  const { title, what, verb, running } = words[kind]
  return (
    <Panel
      title={title}
      description={what}
      actions={
        <ActionForm action={start} hidden={{ job: kind }}>
          <SubmitButton variant="secondary" size="sm" pending={job?.state === 'running'}>
            {verb}
          </SubmitButton>
        </ActionForm>
      }
    >
      <div className="flex flex-col gap-2 px-4 py-3">
        {job === null && <p className="text-muted">It has not run yet.</p>}
        {job?.state === 'running' && <Running words={running} done={job.done} of={job.of} />}
        {job?.state === 'interrupted' && (
          <p>
            <Badge tone="warning">Interrupted</Badge> The portal ended in the middle of the run that
            began <RelativeTime at={job.startedAt} />. Start it again.
          </p>
        )}
        {job?.state === 'failed' && (
          <p>
            <Badge tone="danger">Failed</Badge> {job.failed}
          </p>
        )}
        {job?.findings && <Found findings={job.findings} />}
        {job?.removed && <Tidied removed={job.removed} />}
        {job?.finishedAt && (
          <p className="text-muted text-xs">
            Last run <RelativeTime at={job.finishedAt} />
          </p>
        )}
      </div>
    </Panel>
  )
}

function Running({ words, done, of }: { words: string; done: number; of: number }) {
  return (
    <div className="flex flex-col gap-1.5">
      <p role="status">
        {of > 0
          ? `${words}: ${done.toLocaleString('en')} of ${formatCount(of, 'file')}`
          : `${words}…`}
      </p>
      {of > 0 && (
        <progress className="h-1.5 w-full accent-accent" aria-label={words} value={done} max={of} />
      )}
      <p className="text-muted text-xs">You can leave this page; it goes on.</p>
    </div>
  )
}

function Found({
  findings,
}: {
  findings: NonNullable<NonNullable<JobPanelProps['job']>['findings']>
}) {
  const { versions, rejectedSaves, badCount, orphans } = findings
  const read = `${formatCount(versions, 'version')} and ${formatCount(rejectedSaves, 'refused save')} read`
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        {badCount === 0 ? (
          <Badge tone="success">All as it was saved</Badge>
        ) : (
          <Badge tone="danger">{`${badCount.toLocaleString('en')} missing or damaged`}</Badge>
        )}
        {read}
      </p>
      <p className="text-muted">
        {orphans.files === 0
          ? 'Nothing is stored that is not used.'
          : `${formatCount(orphans.files, 'stored file')} (${formatSize(orphans.bytes)}) belong to nothing; they are tidied up when a day old.`}
      </p>
    </>
  )
}

const kinds: Record<string, [one: string, many: string]> = {
  rejectedSaves: ['refused save', 'refused saves'],
  blobs: ['stored file', 'stored files'],
  versions: ['version', 'versions'],
  tokens: ['access token', 'access tokens'],
  sessions: ['session', 'sessions'],
  signInFailures: ['failed sign-in', 'failed sign-ins'],
}

function Tidied({ removed }: { removed: Record<string, number> }) {
  const parts = Object.entries(removed)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => formatCount(count, ...(kinds[kind] ?? [kind, kind])))
  return (
    <p>{parts.length === 0 ? 'There was nothing to remove.' : `Removed ${parts.join(', ')}.`}</p>
  )
}
