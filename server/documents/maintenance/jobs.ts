import { z } from 'zod'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { countOrphans } from './count-orphans'
import { sweep } from './sweep'
import { verify } from './verify'

type JobPortal = Parameters<typeof sweep>[0]

const findings = z.object({
  versions: z.number(),
  rejectedSaves: z.number(),
  /** Absent in what was noted before there were any; so below. */
  templates: z.number().default(0),
  /** How many are bad; the first of them. */
  badCount: z.number(),
  bad: z.array(
    z.object({
      documentId: z.string().nullable(),
      version: z.number().nullable(),
      rejectedSave: z.string().nullable(),
      template: z.string().nullable().default(null),
      blobKey: z.string(),
      problem: z.enum(['missing', 'wrong-length', 'wrong-hash', 'unreadable']),
    }),
  ),
  orphans: z.object({ files: z.number(), bytes: z.number() }),
})
const removed = z.record(z.string(), z.number())

const row = z.object({
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  startedBy: z.string().nullable(),
  /** How much of how much is read. */
  done: z.number(),
  of: z.number(),
  failed: z.string().nullable(),
  findings: findings.nullable(),
  removed: removed.nullable(),
})

export type Findings = z.infer<typeof findings>
export type Removed = z.infer<typeof removed>
export type JobKind = 'verify' | 'sweep'

/** The last run of a job, or the one that is running. */
export interface Job {
  state: 'running' | 'done' | 'failed' | 'interrupted'
  startedAt: Date
  finishedAt: Date | null
  /** Null: the command line. */
  startedBy: string | null
  done: number
  of: number
  failed: string | null
  findings: Findings | null
  removed: Removed | null
}

/** How often a running job says that it runs, and after what silence it does not any more. */
const beatMs = 1000
const silenceMs = 60_000

/** How many findings are kept for the page; the command line prints all. */
const mostFindings = 100

/** The last run of a job, also when it was another instance's; null when there was none. */
export async function readJob(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  kind: JobKind,
): Promise<Job | null> {
  onlyAdmins(viewer)
  const found = await portal.db.setting.findUnique({ where: { key: keyOf(kind) } })
  if (found === null) return null
  const { startedAt, finishedAt, ...rest } = row.parse(JSON.parse(found.value))
  const silent = portal.clock.now().getTime() - found.updatedAt.getTime() > silenceMs
  const state =
    finishedAt === null ? (silent ? 'interrupted' : 'running') : rest.failed ? 'failed' : 'done'
  return {
    ...rest,
    state,
    startedAt: new Date(startedAt),
    finishedAt: finishedAt === null ? null : new Date(finishedAt),
  }
}

/**
 * Starts a job that goes on by itself, whoever leaves the page. Only one of a kind runs at a time, on all
 * instances.
 *
 * @returns what to wait for, for those who want to
 * @throws AppError `conflict` while one is running
 */
export async function startJob(
  portal: JobPortal,
  viewer: Viewer,
  kind: JobKind,
): Promise<{ finished: Promise<void> }> {
  onlyAdmins(viewer)
  const before = await readJob(portal, viewer, kind)
  const of =
    kind === 'sweep'
      ? 0
      : (await portal.db.version.count()) +
        (await portal.db.rejectedSave.count({ where: { resolvedAt: null } })) +
        (await portal.db.template.count())
  const state: z.infer<typeof row> = {
    ...{ startedAt: portal.clock.now().toISOString(), finishedAt: null },
    ...{ startedBy: actorIdOf(viewer), done: 0, of, failed: null, findings: null, removed: null },
  }
  if (before?.state === 'running' || !(await claim(portal, kind, state))) {
    throw new AppError('conflict', (t) => t('operations.running'))
  }
  return { finished: carryOut(portal, kind, state) }
}

/** Takes the place of the run that was seen; of two who start together, one gets it. */
async function claim(
  { db, clock }: JobPortal,
  kind: JobKind,
  state: z.infer<typeof row>,
): Promise<boolean> {
  const key = keyOf(kind)
  const data = { value: JSON.stringify(state), updatedAt: clock.now() }
  const seen = await db.setting.findUnique({ where: { key } })
  if (seen === null) {
    return await db.setting.create({ data: { key, ...data } }).then(
      () => true,
      () => false,
    )
  }
  const old = row.parse(JSON.parse(seen.value))
  const running =
    old.finishedAt === null && clock.now().getTime() - seen.updatedAt.getTime() < silenceMs
  if (running) return false
  const { count } = await db.setting.updateMany({
    where: { key, value: seen.value, updatedAt: seen.updatedAt },
    data,
  })
  return count === 1
}

async function carryOut(
  portal: JobPortal,
  kind: JobKind,
  state: z.infer<typeof row>,
): Promise<void> {
  const write = async () => {
    const data = { value: JSON.stringify(state), updatedAt: portal.clock.now() }
    await portal.db.setting.update({ where: { key: keyOf(kind) }, data })
  }
  // A beat that cannot be written is one beat less.
  const beat = setInterval(() => write().catch(() => {}), beatMs)
  try {
    if (kind === 'verify') {
      const report = await verify(portal, (done) => {
        state.done = done
      })
      state.findings = {
        ...{ versions: report.versions, rejectedSaves: report.rejectedSaves },
        templates: report.templates,
        badCount: report.bad.length,
        bad: report.bad
          .slice(0, mostFindings)
          .map(({ documentId, version, rejectedSave, template, blobKey, problem }) => ({
            ...{ documentId, version, rejectedSave, template, blobKey, problem },
          })),
        orphans: await countOrphans(portal),
      }
    } else state.removed = { ...(await sweep(portal)) }
  } catch (error) {
    state.failed = error instanceof Error ? error.message : String(error)
  } finally {
    clearInterval(beat)
  }
  state.finishedAt = portal.clock.now().toISOString()
  // Whoever reads the page sees an interrupted job when even this cannot be stored.
  await write().catch(() => {})
  await portal
    .audit({
      actorId: state.startedBy,
      action: `storage.${kind}`,
      detail: {
        ...(state.removed ?? {}),
        ...(state.findings ? { read: state.done, bad: state.findings.badCount } : {}),
        ...(state.failed === null ? {} : { failed: state.failed }),
      },
    })
    .catch(() => {})
}

function keyOf(kind: JobKind): string {
  return `job.${kind}`
}
