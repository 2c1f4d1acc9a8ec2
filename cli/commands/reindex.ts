import { z } from 'zod'
import { readArguments } from '#cli/arguments'
import { withPortal } from '#cli/open-portal'
import { countProgress } from '#cli/progress-line'

/** reindex: reads every document again, for searching. */
export async function run(args: string[]) {
  readArguments(args, {}, z.object({}))
  return withPortal(async (portal) => {
    const { createTextReader } = await import('#server/documents/texts/text-reader')
    const { reindex } = await import('#server/documents/texts/reindex')
    const reader = createTextReader()
    try {
      return await reindex(portal, reader, countProgress('Read', 'document'))
    } finally {
      reader.close()
    }
  })
}
