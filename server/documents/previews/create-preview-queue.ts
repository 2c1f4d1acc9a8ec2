import type { Portal } from '#server/documents/portal'
import type { MadePreview, PreviewMaker } from './preview-maker'
import type { Previews } from './previews'

export interface QueueNeeds extends Pick<Portal, 'db' | 'blobs' | 'clock'> {
  maker: PreviewMaker
  /** Of one version: `detail` is for the log. */
  marked(preview: { documentId: string; number: number; reason: string; detail: string }): void
  /** Something that is no fault of the file: the database or the store. */
  failed(error: unknown): void
}

export interface PreviewQueue extends Previews {
  /** Resolves when this instance makes nothing. */
  idle(): Promise<void>
  /** Begins nothing more. */
  close(): void
}

/** How long somebody who took one up has it; who dies in it leaves it to others then. */
const claimMs = 5 * 60_000
const mostTries = 3
const keptBytes = 128 * 1024 ** 2

interface Claim {
  documentId: string
  number: number
  extension: string
  requestedAt: Date
}

/**
 * Makes what rows of the database ask for, one at a time on each instance. A row is taken by one instance; nothing
 * runs by a clock, for whoever waits asks again.
 */
export function createPreviewQueue(needs: QueueNeeds): PreviewQueue {
  let running: Promise<void> | null = null
  let again = false
  let closed = false

  function wake(): void {
    again = true
    running ??= run().finally(() => {
      running = null
      if (again && !closed) wake()
    })
  }

  async function run(): Promise<void> {
    again = false
    try {
      for (let claim = await takeOne(needs); claim && !closed; claim = await takeOne(needs)) {
        await make(needs, claim).catch((error: unknown) => !closed && needs.failed(error))
      }
    } catch (error) {
      if (!closed) needs.failed(error)
    }
  }

  return {
    maxBytes: needs.maker.maxBytes,
    hasOffice: needs.maker.hasOffice,
    wake,
    async idle() {
      while (running) await running
    },
    close() {
      closed = true
    },
  }
}

/** Takes the one that has waited longest and that nobody has. */
async function takeOne({ db, clock }: QueueNeeds): Promise<Claim | null> {
  for (;;) {
    const now = clock.now()
    const found = await db.preview.findFirst({
      where: { state: 'waiting', OR: [{ claimedUntil: null }, { claimedUntil: { lte: now } }] },
      orderBy: [{ requestedAt: 'asc' }, { documentId: 'asc' }],
      select: {
        ...{ documentId: true, number: true, extension: true },
        ...{ requestedAt: true, claimedUntil: true, tries: true },
      },
    })
    if (found === null) return null
    const { tries, claimedUntil, ...claim } = found
    const { documentId, number, requestedAt } = claim
    const given = tries >= mostTries
    const { count } = await db.preview.updateMany({
      where: { documentId, number, requestedAt, claimedUntil, tries, state: 'waiting' },
      data: given
        ? { state: 'failed', reason: 'broken-off', claimedUntil: null }
        : { claimedUntil: new Date(now.getTime() + claimMs), tries: tries + 1 },
    })
    if (count === 1 && !given) return claim
  }
}

async function make(needs: QueueNeeds, claim: Claim): Promise<void> {
  const { db, blobs, maker } = needs
  const { documentId, number, extension, requestedAt } = claim
  const version = await db.version.findUnique({
    where: { documentId_number: { documentId, number } },
    select: { blobKey: true },
  })
  if (version === null) return
  const kept: string[] = []
  const drop = () => Promise.allSettled(kept.map((key) => blobs.remove(key)))
  try {
    const made = await maker.make(
      { extension, open: () => blobs.open(version.blobKey) },
      async (_part, bytes) => {
        const put = await blobs.put(bytes, { maxBytes: keptBytes })
        if (put.kind !== 'stored') throw new Error(`A preview was not stored: ${put.kind}.`)
        kept.push(put.blob.key)
        return put.blob.key
      },
    )
    // The version may be gone, or called something else, by now.
    const { count } = await db.preview.updateMany({
      where: { documentId, number, requestedAt, state: 'waiting' },
      data: { ...columnsOf(made), withOffice: maker.hasOffice, claimedUntil: null },
    })
    if (count === 0) await drop()
    else if (made.state === 'failed') {
      needs.marked({ documentId, number, reason: made.reason, detail: made.detail })
    }
  } catch (error) {
    await drop()
    throw error
  }
}

function columnsOf(made: MadePreview) {
  if (made.state === 'failed') return { state: 'failed', reason: made.reason }
  const { image, pdf, text } = made
  return {
    state: 'made',
    imageKey: image?.key ?? null,
    width: image?.width ?? null,
    height: image?.height ?? null,
    pdfKey: pdf,
    textKey: text,
  }
}
