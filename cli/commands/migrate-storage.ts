import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { CliError } from '#cli/cli-error'
import { withRuntime } from '#cli/open-portal'
import { progressLine } from '#cli/progress-line'
import { moveStorage } from '#server/documents/storage/move-storage'

const schema = z.object({
  'database-url': z.string().optional(),
  'blob-store': z.string().optional(),
  'skip-damaged': z.boolean().default(false),
})

/** migrate-storage: from the portal of the settings to the places named here. Bytes left out make the exit code 1. */
export async function run(args: string[]) {
  const given = readArguments(
    args,
    { values: ['database-url', 'blob-store'], flags: ['skip-damaged'] },
    schema,
  )
  const { 'database-url': databaseUrl, 'blob-store': blobStore } = given
  if (!databaseUrl && !blobStore) {
    throw new CliError('Say what moves: --database-url, --blob-store, or both.')
  }
  return withRuntime(async (runtime) => {
    const { openMoveTarget } = await import('#server/move-target')
    const target = await openMoveTarget(runtime, { databaseUrl, blobStore })
    try {
      const report = await moveStorage(runtime.portal, target, {
        ...target.tools,
        skipDamaged: given['skip-damaged'],
        onProgress: progressLine('Moved'),
      })
      if (report.damaged.length > 0) {
        console.error(
          `carrel: ${report.damaged.length} of the stored files are missing or damaged and were not moved.`,
        )
        process.exitCode = 1
      }
      return report
    } finally {
      await target.close()
    }
  })
}
