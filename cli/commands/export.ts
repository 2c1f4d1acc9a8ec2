import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { progressLine } from '#cli/progress-line'
import { exportEverything } from '#server/documents/backup/export-everything'

const schema = z.object({ path: z.string().min(1) })

/** export: everything as plain files. Damage found on the way makes the exit code 1. */
export async function run(args: string[]) {
  const { path } = readArguments(args, { operands: ['path'] }, schema)
  return withPortal(async (portal) => {
    const report = await exportEverything(portal, { path, onProgress: progressLine('Wrote') })
    if (report.damaged.length > 0) {
      console.error(
        `carrel: ${report.damaged.length} of the stored files are missing or damaged and were not written; run verify.`,
      )
      process.exitCode = 1
    }
    return { path, ...report }
  })
}
