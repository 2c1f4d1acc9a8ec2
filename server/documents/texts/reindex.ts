import { readAllAnew } from '#server/db/text-index/text-tasks'
import type { Portal } from '#server/documents/portal'
import { readNextText } from './read-next-text'
import type { TextReader } from './text-reader'

export interface Reindexed {
  /** How many documents there are. */
  documents: number
  /** How many of them came to which end; those that a running portal read at the same time count, too. */
  outcomes: Record<string, number>
  /** Documents that are to be tried again later, or that another process has in hand. */
  waiting: number
}

/**
 * Has every document read again, and reads until none is due. Works beside running portals, which take their share.
 *
 * @param onProgress how many are read
 */
export async function reindex(
  portal: Pick<Portal, 'db' | 'blobs' | 'clock' | 'texts'>,
  reader: TextReader,
  onProgress: (read: number, of: number) => void = () => {},
): Promise<Reindexed> {
  const documents = await readAllAnew(portal.db)
  const waiting = () => portal.db.textTask.count()
  for (let turn = 0; await readNextText(portal, reader); turn += 1) {
    if (turn % 20 === 0) onProgress(documents - (await waiting()), documents)
  }
  const left = await waiting()
  onProgress(documents - left, documents)
  const rows = await portal.db.documentText.groupBy({ by: ['outcome'], _count: true })
  const outcomes = Object.fromEntries(rows.map(({ outcome, _count }) => [outcome, _count]))
  return { documents, outcomes, waiting: left }
}
