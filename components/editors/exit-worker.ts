import type { LastWords } from '#lib/editor-session-state'

/** The worker stays awake for 90 seconds after it was asked to. */
const againMs = 60_000

export interface ExitWorker {
  /** Whether there is something that would have to be sent if the page were closed now. */
  expect(something: boolean): void
  /** Whether it is awake, so that {@link say} arrives whatever becomes of the page. */
  ready(): boolean
  say(last: LastWords): void
  dismiss(): void
}

/**
 * The worker of public/editor/exit-worker.js, kept awake while there are unsaved edits. It is missing without TLS
 * and in some private windows; then it is never ready.
 */
export function startExitWorker(): ExitWorker {
  let worker: ServiceWorkerRegistration | null = null
  let port: MessagePort | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  let expecting = false

  navigator.serviceWorker
    ?.register('/editor/exit-worker.js', { scope: '/editor/' })
    .then((registration) => {
      worker = registration
    })
    .catch(() => undefined)

  function wake() {
    if (!worker?.active) return
    release()
    const channel = new MessageChannel()
    worker.active.postMessage('wake', [channel.port2])
    port = channel.port1
  }
  function release() {
    port?.postMessage(null)
    port = null
  }

  return {
    expect(something) {
      if (something === expecting) return
      expecting = something
      clearInterval(timer)
      if (something) {
        wake()
        timer = setInterval(wake, againMs)
      } else release()
    },
    ready: () => port !== null,
    say(last) {
      port?.postMessage(last)
      port = null
    },
    dismiss() {
      clearInterval(timer)
      release()
    },
  }
}
