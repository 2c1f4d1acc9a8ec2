/** What becomes of a file that is sent. */
export type UploadTarget =
  | { kind: 'new'; keepBoth: boolean; folderId: string | null }
  | { kind: 'version'; documentId: string; checkIn: boolean }

/** Why a file was not taken: what the portal said, in the person’s language, or what the browser knows of it. */
export type Problem =
  | string
  | { kind: 'lost' | 'lostLarge' }
  /** With something else than the portal’s words. */
  | { kind: 'answered'; status: number }

/** One file on its way, as the tray shows it. Never changed, only replaced. */
export interface Upload {
  id: number
  file: File
  target: UploadTarget
  state: 'waiting' | 'sending' | 'storing' | 'done' | 'failed' | 'cancelled'
  /** Bytes that have left the browser. */
  sent: number
  /** Bytes per second over the last moments; null while that cannot be said. */
  speed: number | null
  /** Whether the connection is lost and it waits to go on. */
  stalled: boolean
  /** Why it failed. */
  problem: Problem | null
  /** What the portal made of it. */
  made: Made | null
}

/** What the portal made of a file. */
export interface Made {
  documentId: string
  name: string
  version: number
  /** The name of the folder that a new document is in; null for a version. */
  place: string | null
}

export type SendResult =
  | { kind: 'made'; made: Made }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'cancelled' }

/** Sends one file. `progress` is told how many bytes have left, and when it waits for the connection to come back. */
export type Send = (
  upload: Pick<Upload, 'file' | 'target'>,
  signal: AbortSignal,
  progress: (sent: number, stalled?: 'stalled') => void,
) => Promise<SendResult>

export interface UploadQueue {
  subscribe(listener: () => void): () => void
  snapshot(): readonly Upload[]
  add(files: readonly { file: File; target: UploadTarget }[]): void
  cancel(id: number): void
  retry(id: number): void
  /** Forgets everything that is over. */
  clear(): void
}

/** Whether there is still something to wait for. */
export function isActive(upload: Upload): boolean {
  return upload.state === 'waiting' || upload.state === 'sending' || upload.state === 'storing'
}

/**
 * A queue that sends a few files at a time. It lives outside of React, so that it goes on when the person
 * looks at another page of the portal.
 */
export function createUploadQueue(
  send: Send,
  { parallel = 2, now = () => performance.now() } = {},
): UploadQueue {
  let uploads: readonly Upload[] = []
  let lastId = 0
  const listeners = new Set<() => void>()
  const running = new Map<number, AbortController>()

  function publish(next: readonly Upload[]) {
    uploads = next
    for (const listener of listeners) listener()
  }

  function change(id: number, values: Partial<Upload>) {
    publish(uploads.map((upload) => (upload.id === id ? { ...upload, ...values } : upload)))
  }

  function startNext() {
    const next = uploads.find((upload) => upload.state === 'waiting')
    if (next === undefined || running.size >= parallel) return
    void run(next)
    startNext()
  }

  async function run({ id, file, target }: Upload) {
    const controller = new AbortController()
    running.set(id, controller)
    change(id, { state: 'sending', sent: 0, speed: null, stalled: false, problem: null })
    const meter = createMeter(now)
    const result = await send({ file, target }, controller.signal, (sent, stalled) => {
      // What has left the browser is not stored yet: the portal still makes it durable.
      const state = sent >= file.size ? 'storing' : 'sending'
      change(id, { sent, speed: meter(sent), stalled: stalled === 'stalled', state })
    })
    running.delete(id)
    if (result.kind === 'made') {
      change(id, { state: 'done', sent: file.size, made: result.made })
    } else if (result.kind === 'failed') {
      change(id, { state: 'failed', problem: result.problem })
    } else {
      change(id, { state: 'cancelled' })
    }
    startNext()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => uploads,
    add(files) {
      const added = files.map(({ file, target }): Upload => {
        lastId += 1
        return {
          id: lastId,
          file,
          target,
          state: 'waiting',
          sent: 0,
          speed: null,
          stalled: false,
          problem: null,
          made: null,
        }
      })
      publish([...uploads, ...added])
      startNext()
    },
    cancel(id) {
      const controller = running.get(id)
      if (controller) controller.abort()
      else change(id, { state: 'cancelled' })
    },
    retry(id) {
      change(id, { state: 'waiting', sent: 0, speed: null, stalled: false, problem: null })
      startNext()
    },
    clear() {
      publish(uploads.filter(isActive))
    },
  }
}

/** Says how fast bytes go, smoothed, once there has been half a second to measure. */
function createMeter(now: () => number): (sent: number) => number | null {
  let at = now()
  let before = 0
  let speed: number | null = null
  return (sent) => {
    const seconds = (now() - at) / 1000
    if (seconds >= 0.5) {
      const current = (sent - before) / seconds
      speed = speed === null ? current : speed * 0.7 + current * 0.3
      at = now()
      before = sent
    }
    return speed
  }
}
