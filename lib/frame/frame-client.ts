import { readEnvelope, writeFrameMessage } from '#lib/frame-messages'
import { type CommandKind, type EditorCommand, writeCommand } from './command'
import type { Dialect } from './dialects'
import type { EditorWords } from './editor-words'
import type { EditorEvent } from './event'
import { readEvent } from './read-event'

/** What the client needs of the editor's frame. */
export interface FrameTarget {
  postMessage(message: string, targetOrigin: string): void
}

type Heard = Pick<MessageEvent<unknown>, 'data' | 'origin'> & { source: unknown }

export interface FrameClient {
  /** Whether this editor understands it, as far as it has said itself. */
  can(kind: CommandKind): boolean
  /**
   * Sends a command, if the editor understands it now. A new token waits until the document is loaded, because
   * editors drop what comes too early; everything else that comes too early is not sent.
   *
   * @returns whether it was sent or waits to be
   */
  send(command: EditorCommand): boolean
  /** Takes a message of the window's; those of other windows and origins are nothing to it. */
  receive(message: Heard): void
}

/** Commands that an editor takes before it has loaded the document. */
const early: readonly CommandKind[] = [
  ...(['ready', 'words', 'take-over-close', 'close', 'focus', 'blur'] as const),
]

/**
 * The host page's side of the conversation with an editor's frame (reference §8.1). It listens to the frame's own
 * window and origin only, and never speaks to any other.
 *
 * @param frame the frame's window, asked for each time, because a frame that is being replaced has none
 * @param origin of the editor's address
 * @param words what the editor is to say, in the reader's language
 */
export function createFrameClient({
  frame,
  origin,
  dialect,
  words,
  hear,
}: {
  frame(): FrameTarget | null
  origin: string
  dialect: Dialect
  words(): EditorWords
  hear(event: EditorEvent): void
}): FrameClient {
  let loaded = false
  let versionStates = false
  let token: EditorCommand | null = null

  function post(command: EditorCommand) {
    const { id, values } = writeCommand(command)
    frame()?.postMessage(writeFrameMessage(id, values), origin)
  }
  function send(command: EditorCommand): boolean {
    if (!can(command.kind)) return false
    if (loaded || early.includes(command.kind)) post(command)
    else if (command.kind === 'renew-token') token = command
    else return false
    return true
  }
  function can(kind: CommandKind): boolean {
    return dialect.says.includes(kind) && (kind !== 'prepare-restore' || versionStates)
  }

  return {
    can,
    send,
    receive({ data, origin: from, source }) {
      if (source === null || source !== frame() || from !== origin) return
      const envelope = readEnvelope(data)
      const event = envelope && readEvent(envelope, dialect.hears)
      if (!event) return
      if (event.kind === 'initialised') send({ kind: 'words', list: words() })
      if (event.kind === 'ready') {
        loaded = false
        versionStates = event.versionStates
        send({ kind: 'words', list: words() })
        send({ kind: 'take-over-close' })
      }
      // Collabora drops most messages until it has heard this after its own; Office keeps entries disabled.
      if (event.kind === 'ready' || event.kind === 'loaded') send({ kind: 'ready' })
      if (event.kind === 'loaded') {
        loaded = true
        if (token) post(token)
        token = null
        send({ kind: 'ask-views' })
      }
      hear(event)
    },
  }
}
