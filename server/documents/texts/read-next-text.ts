import type { ReadText } from '#server/db/text-index/text-index'
import type { Portal } from '#server/documents/portal'
import { BlobMissing } from '#server/wopi/ports'
import { type ClaimedText, claimText, postponeText } from './claim-text'
import { mostBytes, type TextKind, textKindOf } from './reading/text-kinds'
import type { TextReader } from './text-reader'

const mostTries = 3
const minute = 60 * 1000

type Reading = Pick<Portal, 'db' | 'blobs' | 'clock' | 'texts'>

/** What came of the turn; `later`: the reader died over it, and it is tried again. */
export type ReadOutcome = { documentId: string; outcome: string; reason?: string }

/**
 * Reads the text of one document whose newest version nobody has read yet, and has it found from then on; null when
 * none waits. Instances that do this at the same time take different ones. A document over which readers die is left
 * alone after some tries, until it is saved again.
 *
 * @throws when the store or the database does not answer; the document is tried again, and this does not count
 */
export async function readNextText(
  portal: Reading,
  reader: TextReader,
): Promise<ReadOutcome | null> {
  const claim = await claimText(portal)
  if (claim === null) return null
  const { documentId } = claim
  try {
    const version = await headOf(portal, documentId)
    if (version === null) return { documentId, outcome: 'gone' }
    const found = await readVersion(portal, reader, claim, version)
    if ('reason' in found) {
      await postponeText(portal, claim, { afterMs: claim.tries * minute, tries: claim.tries })
      return { documentId, outcome: 'later', reason: found.reason }
    }
    const read = { ...found, version: version.number, readAt: portal.clock.now() }
    return {
      documentId,
      outcome: (await keep(portal, claim, read)) ? found.outcome : 'saved-again',
    }
  } catch (error) {
    await postponeText(portal, claim, { afterMs: minute, tries: claim.tries - 1 })
    throw error
  }
}

type Head = NonNullable<Awaited<ReturnType<typeof headOf>>>

async function headOf({ db }: Reading, documentId: string) {
  const document = await db.document.findUnique({
    where: { id: documentId },
    select: {
      extension: true,
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { number: true, blobKey: true, size: true },
      },
    },
  })
  const version = document?.versions[0]
  return version ? { ...version, extension: document.extension } : null
}

async function readVersion(
  { blobs }: Reading,
  reader: TextReader,
  claim: ClaimedText,
  { extension, blobKey, size }: Head,
) {
  const none = (outcome: string) => ({ outcome, text: '', words: [] })
  const kind = textKindOf(extension)
  if (kind === null || size === 0n) return none('no-text')
  if (size > mostBytes[kind] && !mayBeCut(kind)) return none('too-large')
  // The process may have died over it without a word.
  if (claim.tries > mostTries) return none('gave-up')
  const bytes = await readBlob(blobs, blobKey, Math.min(Number(size), mostBytes[kind]))
  if (bytes === null) return none('damaged')
  const found = await reader.read(kind, bytes)
  if (!('reason' in found)) {
    const isCut = size > mostBytes[kind] && found.outcome === 'read'
    return isCut ? { ...found, outcome: 'cut' } : found
  }
  return claim.tries < mostTries ? found : none('gave-up')
}

function mayBeCut(kind: TextKind): boolean {
  return kind === 'plain' || kind === 'markup'
}

/** Null when the bytes are not there: `carrel verify` tells of that. */
async function readBlob(
  blobs: Portal['blobs'],
  key: string,
  length: number,
): Promise<Uint8Array | null> {
  try {
    return await new Response(await blobs.open(key, { start: 0, end: length - 1 })).bytes()
  } catch (error) {
    if (error instanceof BlobMissing) return null
    throw error
  }
}

/** @returns false when the document was saved again, or deleted, while it was read: then nothing is kept. */
async function keep({ db, texts }: Reading, claim: ClaimedText, read: ReadText): Promise<boolean> {
  const overtaken = new Error('overtaken')
  try {
    await db.$transaction(async (tx) => {
      // In this order: whoever deletes the document takes the rows in the same.
      await texts.put(tx, claim.documentId, read)
      const { count } = await tx.textTask.deleteMany({ where: claim })
      if (count === 0) throw overtaken
    })
    return true
  } catch (error) {
    if (error === overtaken) return false
    if ((await db.textTask.count({ where: claim })) === 0) return false
    throw error
  }
}
