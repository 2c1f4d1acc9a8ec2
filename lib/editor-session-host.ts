import type { SessionState } from './editor-session-state'
import type { Tell } from './editor-tell'
import { type FrameMessage, readFrameMessage, writeFrameMessage } from './frame-messages'

export interface HostLink {
  tell(id: string, values?: Record<string, unknown>): void
  /** Tells the host page what changed from one state to the next (reference §8.2, §8.3). */
  report(state: SessionState): void
  disconnect(): void
}

type FrameEvent = Pick<MessageEvent<unknown>, 'data' | 'origin'> & { source: unknown }

/** What a link needs of its window. */
export interface FrameWindow {
  parent: { postMessage(message: string, targetOrigin: string): void }
  location: { origin: string }
  addEventListener(type: 'message', listener: (event: FrameEvent) => void): void
  removeEventListener(type: 'message', listener: (event: FrameEvent) => void): void
}

/**
 * The line to the host page around the frame. The built-in editor can only be framed by its own origin
 * (frame-ancestors), so that is where it speaks to and the only place it listens to.
 *
 * @param say says a sentence in the reader's language
 */
export function connectHost(
  frame: FrameWindow,
  onMessage: (message: FrameMessage) => void,
  say: (tell: Tell) => string,
  now: () => number = Date.now,
): HostLink {
  const { origin } = frame.location
  const begun = now()
  let last: SessionState | null = null
  const listen = (event: FrameEvent) => {
    if (event.origin !== origin || event.source !== frame.parent || isTop(frame)) return
    const message = readFrameMessage(event.data)
    if (message) onMessage(message)
  }
  const tell = (id: string, values: Record<string, unknown> = {}) => {
    if (!isTop(frame)) frame.parent.postMessage(writeFrameMessage(id, values), origin)
  }
  frame.addEventListener('message', listen)
  return {
    tell,
    report(state) {
      const before = last
      last = state
      if (state.phase === 'open' && before?.phase !== 'open') {
        tell('App_LoadingStatus', {
          Status: 'Document_Loaded',
          DocumentLoadedTime: now() - begun,
        })
        tell('App_EditMode', { ReadOnly: state.readOnly !== null, Reason: state.readOnly?.kind })
      }
      if (state.phase === 'failed' && before?.phase !== 'failed') {
        tell('App_LoadingStatus', { Status: 'Failed' })
      }
      if (state.unsaved !== (before?.unsaved ?? false)) {
        tell('Doc_ModifiedStatus', { Modified: state.unsaved })
      }
      if (state.saving && !before?.saving) tell('Doc_Saving')
      if (before?.saving && !state.saving) {
        const { trouble } = state
        tell('Action_Save_Resp', {
          success: trouble === null,
          result: trouble?.kind ?? '',
          errorMsg: reasonOf(trouble, say),
        })
      }
      if (state.phase === 'closed' && before?.phase !== 'closed') tell('UI_Close')
    },
    disconnect() {
      frame.removeEventListener('message', listen)
    },
  }
}

function reasonOf(trouble: SessionState['trouble'], say: (tell: Tell) => string): string {
  if (trouble?.kind === 'island') return say(trouble.reason)
  return trouble?.kind === 'conflict' ? trouble.reason : ''
}

/** Not in any frame: there is nobody to talk to. */
function isTop(frame: FrameWindow): boolean {
  return Object.is(frame.parent, frame)
}
