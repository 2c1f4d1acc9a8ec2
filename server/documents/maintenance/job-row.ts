import { z } from 'zod'
import type { Portal } from '#server/documents/portal'

/** What operators start from the page about the storage. One of a kind runs at a time, on all instances. */
export type JobKind = 'verify' | 'sweep' | 'backup'

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
const backup = z.object({
  name: z.string(),
  files: z.number(),
  bytes: z.number(),
  /** Files that are missing or damaged in the portal and so not in it. */
  damaged: z.number(),
})

/** A run, as the Setting table keeps it: JSON under the name of the job. */
export const jobRow = z.object({
  /** Which run it is; none on rows of before there was one. */
  run: z.string().default(''),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  startedBy: z.string().nullable(),
  /** How much of how much is done: files, of a backup bytes. */
  done: z.number(),
  of: z.number(),
  /** Why it failed, as messages/kept.ts keeps it; rows of before have an English sentence. */
  failed: z.string().nullable(),
  /** Why, where the page can say what to do. */
  reason: z.enum(['full', 'read-only', 'no-folder']).nullable().default(null),
  cancelled: z.boolean().default(false),
  findings: findings.nullable(),
  removed: removed.nullable(),
  backup: backup.nullable().default(null),
})

export type JobRow = z.infer<typeof jobRow>
export type Findings = z.infer<typeof findings>

/** After what silence a job that runs does not any more. */
const silenceMs = 60_000

export function keyOfJob(kind: JobKind): string {
  return `job.${kind}`
}

/** Where it is said which run should end. */
export function keyOfCancel(kind: JobKind): string {
  return `job.${kind}.cancel`
}

/** The last run of a job as it is stored, and whether it runs. */
export async function readJobRow({ db, clock }: Pick<Portal, 'db' | 'clock'>, kind: JobKind) {
  const found = await db.setting.findUnique({ where: { key: keyOfJob(kind) } })
  if (found === null) return null
  const row = jobRow.parse(JSON.parse(found.value))
  const silent = clock.now().getTime() - found.updatedAt.getTime() >= silenceMs
  return { found, row, silent, runs: row.finishedAt === null && !silent }
}
