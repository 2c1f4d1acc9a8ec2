import type { Config } from '#server/config'
import { createTextIndex } from '#server/db/text-index/create-text-index'
import type { TextIndex } from '#server/db/text-index/text-index'
import type { Portal } from '#server/documents/portal'
import { createTextReader } from '#server/documents/texts/text-reader'
import { createTextWorker, type TextWorker } from '#server/documents/texts/text-worker'
import type { Log } from '#server/log'

/** Where texts of documents are found, and who reads them after each save. */
export function openTexts(
  { database }: Pick<Config, 'database'>,
  { log, ...given }: Pick<Portal, 'db' | 'blobs' | 'clock'> & { log: Log },
): { index: TextIndex; worker: TextWorker } {
  const index = createTextIndex(database)
  const worker = createTextWorker(
    { ...given, texts: index },
    {
      reader: createTextReader(),
      read(outcome) {
        if (outcome.outcome === 'later') log.warn(outcome, 'a document could not be read')
        else log.debug(outcome, 'a document was read')
      },
      failed: (error) => log.error({ error }, 'reading documents failed'),
    },
  )
  return { index, worker }
}
