import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withRuntime } from '#cli/open-portal'
import { progressLine } from '#cli/progress-line'
import { backUp } from '#server/documents/backup/back-up'

const schema = z.object({ path: z.string().min(1) })

/** backup: what is called PATH afterwards is whole. Damage found on the way makes the exit code 1. */
export async function run(args: string[]) {
  const { path } = readArguments(args, { operands: ['path'] }, schema)
  return withRuntime(async (runtime) => {
    const { backupTools } = await import('#server/backup-tools')
    const tools = { ...backupTools(runtime), onProgress: progressLine('Copied') }
    const manifest = await backUp(runtime.portal, tools, { path })
    if (manifest.damaged.length > 0) {
      console.error(
        `carrel: ${manifest.damaged.length} of the stored files are missing or damaged and not in the backup; run verify.`,
      )
      process.exitCode = 1
    }
    return { path, ...manifest }
  })
}
