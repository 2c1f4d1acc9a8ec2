import type { EditorSession, SessionState } from '#lib/editor-session-state'
import { startExitWorker } from './exit-worker'

export interface WindowLink {
  update(state: SessionState): void
  detach(): void
}

/** Connects a session to what happens to its window. */
export function attachWindow(session: EditorSession): WindowLink {
  const worker = startExitWorker()
  const controller = new AbortController()
  const on = <K extends keyof WindowEventMap>(type: K, work: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, work, { signal: controller.signal, capture: true })

  on('beforeunload', (event) => {
    if (!session.state().unsaved) return
    event.preventDefault()
    session.hidden()
  })
  on('pagehide', () => {
    const last = session.leave(worker.ready())
    if (last) worker.say(last)
  })
  on('pageshow', (event) => {
    if (event.persisted) session.awake()
  })
  on('online', () => session.awake())
  on('keydown', (event) => {
    const save =
      (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 's'
    if (!save || event.shiftKey) return
    event.preventDefault()
    void session.save()
  })
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? session.hidden() : session.awake()),
    { signal: controller.signal },
  )
  return {
    update: (state) => worker.expect(state.unsaved),
    detach() {
      controller.abort()
      worker.dismiss()
    },
  }
}
