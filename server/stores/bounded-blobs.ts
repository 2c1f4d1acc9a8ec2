import { type Blobs, BodyStalled, StorageBusy } from '#server/wopi/ports'

export interface Bounds {
  /** How many bodies are read at the same time. */
  atOnce: number
  /** How long a body waits for its turn. */
  patienceMs: number
  /** How long a body may stand still. */
  idleMs: number
}

/** What is going on at the door of a store, kept up to date. */
export interface BlobsLoad {
  /** Bodies that are being read. */
  running: number
  /** Bodies that wait, unread, for their turn. */
  waiting: number
  /** How many had no turn in time, since the start. */
  turnedAway: number
}

/**
 * The same store, with bounds on what comes in. A body that has to wait is not read, so that it stays with
 * its sender and costs no memory here; one that stands still loses its turn. Both end with nothing stored.
 */
export function boundBlobs(
  blobs: Blobs,
  bounds: Bounds,
  load: BlobsLoad = { running: 0, waiting: 0, turnedAway: 0 },
): Blobs {
  const nextTurn = createTurns(bounds, load)
  return {
    ...blobs,
    async put(body, limits, key) {
      const done = await nextTurn()
      try {
        return await blobs.put(body && untilItStalls(body, bounds.idleMs), limits, key)
      } finally {
        done()
      }
    },
  }
}

/** How long the rest of a refused body is read away. */
const readAwayMs = 30_000

/** Hands out so many turns at once, in the order of asking. Each lasts until its function is called. */
function createTurns({ atOnce, patienceMs }: Bounds, load: BlobsLoad): () => Promise<() => void> {
  const waiting = new Set<() => void>()
  const done = () => {
    const [next] = waiting
    if (next) next()
    else load.running -= 1
  }
  return () =>
    new Promise((resolve, reject) => {
      if (load.running < atOnce) {
        load.running += 1
        resolve(done)
        return
      }
      const go = () => {
        leave()
        resolve(done)
      }
      const giveUp = () => {
        leave()
        load.turnedAway += 1
        reject(new StorageBusy(`No turn among ${atOnce} within ${patienceMs} ms.`))
      }
      const timer = setTimeout(giveUp, patienceMs)
      const leave = () => {
        clearTimeout(timer)
        waiting.delete(go)
        load.waiting = waiting.size
      }
      waiting.add(go)
      load.waiting = waiting.size
    })
}

/** The same bytes; breaks off when the next ones do not come in time. */
function untilItStalls(body: AsyncIterable<Uint8Array>, idleMs: number): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const chunks = chunksOf(body)
      let giveUp = (_stalled: Error) => {}
      // One for all chunks, set back at each.
      const timer = setTimeout(
        () => giveUp(new BodyStalled(`No byte came for ${idleMs} ms.`)),
        idleMs,
      )
      const settled = () => {
        giveUp = () => {}
      }
      return {
        next: () =>
          new Promise((resolve, reject) => {
            timer.refresh()
            giveUp = (stalled) => {
              settled()
              // Nobody waits for the sender's side to be closed.
              letGo(chunks)
              reject(stalled)
            }
            chunks.next().then(
              (next) => {
                settled()
                if (next.done) clearTimeout(timer)
                resolve(next)
              },
              (error) => {
                settled()
                clearTimeout(timer)
                reject(error)
              },
            )
          }),
        async return() {
          clearTimeout(timer)
          // The refusal does not wait for it.
          readAway(chunks).catch(() => {})
          return { done: true, value: undefined }
        },
      }
    },
  }
}

/** A body's chunks. A web stream's own iterator would wait for the next one before it gives the stream up. */
function chunksOf(body: AsyncIterable<Uint8Array>): AsyncIterator<Uint8Array> {
  if (!(body instanceof ReadableStream)) return body[Symbol.asyncIterator]()
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader()
  return {
    async next() {
      const { done, value } = await reader.read()
      return done ? { done, value: undefined } : { done, value }
    },
    async return() {
      await reader.cancel()
      return { done: true, value: undefined }
    },
  }
}

/**
 * Reads the rest of a body that was refused (too large, a full disk) and forgets it. Giving it up at once would
 * reset the connection, and the sender, who still sends, would never read why.
 */
async function readAway(chunks: AsyncIterator<Uint8Array>): Promise<void> {
  const giveUp = setTimeout(() => letGo(chunks), readAwayMs)
  try {
    while (!(await chunks.next()).done);
  } finally {
    clearTimeout(giveUp)
  }
}

function letGo(chunks: AsyncIterator<Uint8Array>): void {
  chunks.return?.().then(
    () => {},
    () => {},
  )
}
