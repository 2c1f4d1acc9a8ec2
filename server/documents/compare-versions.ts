import { comparerFor } from '#lib/compare/compare-files'
import { type Comparison, NotComparable } from '#lib/compare/comparison'
import type { Words } from '#messages/speak'
import { BlobMissing } from '#server/wopi/ports'
import { type FoundDocument, findDocument, notFound, refuseWithout } from './find-document'
import { findVersionOf, versionOf } from './find-version'
import { mayDo } from './policy'
import type { Portal, Viewer } from './portal'

/** One side of a comparison. */
export interface ComparedVersion {
  number: number
  createdAt: Date
  /** Bytes. */
  size: number
  label: string | null
  isHead: boolean
}

export interface VersionComparison {
  document: Pick<FoundDocument, 'id' | 'name' | 'extension' | 'headNumber'>
  from: ComparedVersion
  to: ComparedVersion
  result:
    | Comparison
    /** The bytes are the same. */
    | { kind: 'same' }
    /** `tell` says why. */
    | { kind: 'not-comparable'; tell: (t: Words<'compare'>) => string }
}

/** What is said instead when one of the two, or both, were deleted or never were. */
export interface VersionsGone {
  document: VersionComparison['document']
  gone: number[]
}

/** Comparisons wait for each other, so that people who look never take more than one share of the process. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Compares two versions of a document by what is in them: words of texts and Word documents, cells of tables.
 *
 * @throws AppError `not-found`, also for a document in the trash
 */
export async function compareVersions(
  portal: Pick<Portal, 'db' | 'blobs' | 'clock' | 'limits'>,
  viewer: Viewer,
  input: { documentId: string; from: number; to: number },
): Promise<VersionComparison | VersionsGone> {
  const document = await findDocument(portal, viewer, input.documentId)
  if (!mayDo(document).open) throw notFound()
  refuseWithout(document, 'history')
  const { id, name, extension, headNumber } = document
  const [from, to] = await Promise.all([
    findVersionOf(portal, document, input.from),
    findVersionOf(portal, document, input.to),
  ])
  if (from === null || to === null) {
    const gone = [from === null ? [input.from] : [], to === null ? [input.to] : []].flat()
    return { document: { id, name, extension, headNumber }, gone: [...new Set(gone)] }
  }
  const side = ({ number, createdAt, size, label }: Stored) => ({
    ...{ number, createdAt, size: Number(size), label },
    isHead: number === headNumber,
  })
  const result = await (from.sha256 === to.sha256
    ? ({ kind: 'same' } as const)
    : compare(portal, document, from, to))
  return {
    document: { id, name, extension, headNumber },
    from: side(from),
    to: side(to),
    result,
  }
}

type Stored = Awaited<ReturnType<typeof versionOf>>

async function compare(
  portal: Pick<Portal, 'db' | 'blobs'>,
  document: FoundDocument,
  from: Stored,
  to: Stored,
): Promise<VersionComparison['result']> {
  const comparer = comparerFor(document.extension)
  if (!comparer) {
    const { extension } = document
    return refused((t) =>
      extension === '' ? t('refused.noExtension') : t('refused.extension', { extension }),
    )
  }
  const { largest } = comparer
  if (from.size > largest || to.size > largest) {
    const limit = String(largest / 1024 ** 2)
    return refused((t) => t('refused.tooLargeFiles', { limit }))
  }
  const work = queue.then(async () => {
    const older = await readBlob(portal, document, from)
    return comparer.compare(older, await readBlob(portal, document, to))
  })
  queue = work.catch(() => undefined)
  try {
    return await work
  } catch (error) {
    if (error instanceof NotComparable) return refused(error.tell)
    throw error
  }
}

function refused(tell: (t: Words<'compare'>) => string): VersionComparison['result'] {
  return { kind: 'not-comparable', tell }
}

async function readBlob(
  portal: Pick<Portal, 'db' | 'blobs'>,
  document: { id: string },
  { blobKey, number }: Stored,
): Promise<Uint8Array> {
  try {
    return new Uint8Array(await new Response(await portal.blobs.open(blobKey)).arrayBuffer())
  } catch (error) {
    // Deleted at this very moment: then it is not found.
    if (error instanceof BlobMissing) await versionOf(portal, document, number)
    throw error
  }
}
