import { z } from 'zod'
import { AppError } from '#server/documents/errors'
import { actorIdOf } from '#server/documents/operator'
import type { Portal, Viewer } from '#server/documents/portal'
import { onlyAdmins } from './only-admins'

const settingKey = 'conformance'
const count = z.number().int().min(0)

/** What `npm run conformance` writes: how a build answered the cases of Microsoft's WOPI validator. */
export const conformanceReport = z.object({
  /** When it ended, ISO 8601. */
  at: z.iso.datetime(),
  /** Which build was run, as Next names it. */
  build: z.string().min(1).max(100),
  runs: z
    .array(
      z.object({
        suite: z.string().min(1).max(40),
        /** What the editor was offered. */
        configuration: z.string().min(1).max(80),
        passed: count,
        failed: count,
        skipped: count,
      }),
    )
    .min(1)
    .max(50),
})

export type ConformanceReport = z.infer<typeof conformanceReport>

/**
 * Keeps a report; the one before is gone. It says something of a build, not of a portal's data, so it is recorded
 * by whoever has run the cases, in the portal that runs this build.
 */
export async function recordConformance(
  portal: Pick<Portal, 'db' | 'clock' | 'audit'>,
  viewer: Viewer,
  report: ConformanceReport,
): Promise<void> {
  onlyAdmins(viewer)
  if (Date.parse(report.at) > portal.clock.now().getTime() + 60_000) {
    throw new AppError('invalid', (t) => t('editors.reportTooNew'))
  }
  const row = { value: JSON.stringify(report), updatedAt: portal.clock.now() }
  await portal.db.setting.upsert({
    where: { key: settingKey },
    create: { key: settingKey, ...row },
    update: row,
    select: { key: true },
  })
  const total = (name: 'passed' | 'failed') => report.runs.reduce((sum, run) => sum + run[name], 0)
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'conformance.record',
    detail: { build: report.build, passed: total('passed'), failed: total('failed') },
  })
}

/** The last report; null when there is none. */
export async function lastConformance(
  portal: Pick<Portal, 'db'>,
  viewer: Viewer,
): Promise<ConformanceReport | null> {
  onlyAdmins(viewer)
  const row = await portal.db.setting.findUnique({
    where: { key: settingKey },
    select: { value: true },
  })
  return row && conformanceReport.parse(JSON.parse(row.value))
}
