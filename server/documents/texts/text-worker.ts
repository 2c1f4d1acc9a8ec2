import type { Portal } from '#server/documents/portal'
import { type ReadOutcome, readNextText } from './read-next-text'
import type { TextReader } from './text-reader'

/** Reads what waits to be read, for as long as the portal runs. */
export interface TextWorker {
  start(): void
  /** Something was saved here; what other instances saved is found by itself after a few seconds. */
  wake(): void
  /** Resolves when it has stopped; a document that it was reading is read by the next. */
  stop(): Promise<void>
}

const pollMs = 5000
/** When a document is saved faster than it is read: reading it all the time would only slow its saves. */
const restMs = 1000
/** When the store or the database does not answer. */
const troubleMs = 30_000

export function createTextWorker(
  portal: Pick<Portal, 'db' | 'blobs' | 'clock' | 'texts'>,
  {
    reader,
    ...on
  }: { reader: TextReader; read(outcome: ReadOutcome): void; failed(error: unknown): void },
): TextWorker {
  let stopped = false
  let awake = () => {}
  let end = () => {}
  let woken = false
  let running: Promise<void> | null = null

  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, woken || stopped ? 0 : ms).unref()
      woken = false
      awake = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  /** The same, whatever is saved meanwhile. */
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, stopped ? 0 : ms).unref()
      end = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function run() {
    while (!stopped) {
      try {
        const outcome = await readNextText(portal, reader)
        if (outcome) on.read(outcome)
        else await sleep(pollMs)
        if (outcome?.outcome === 'saved-again') await rest(restMs)
      } catch (error) {
        if (stopped) return
        on.failed(error)
        await sleep(troubleMs)
      }
    }
  }

  return {
    start() {
      running ??= run()
    },
    wake() {
      woken = true
      awake()
    },
    async stop() {
      stopped = true
      awake()
      end()
      reader.close()
      await running
    },
  }
}
