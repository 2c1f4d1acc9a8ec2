import type { FrameMessage } from '#lib/frame-messages'
import { type Mentionable, writeMentionList } from '#lib/mentionable'
import type { EditorWords } from './editor-words'

/** What the host page asks of an editor (reference §8.2, §8.4). */
export type EditorCommand =
  | { kind: 'ready' }
  /** Our wording for what the editor has to say about saves and sessions. */
  | { kind: 'words'; list: EditorWords }
  /** Its close button shall only say that it was pressed: the portal has it save first, and then closes it. */
  | { kind: 'take-over-close' }
  | { kind: 'save' }
  /** `fileName` with extension, which decides the format. */
  | { kind: 'save-as'; fileName: string }
  | { kind: 'insert-image' | 'insert-media'; url: string }
  | { kind: 'compare'; url: string; fileName: string }
  | { kind: 'close' }
  /** `ttl`: the token's end, milliseconds since 1970 UTC. */
  | { kind: 'renew-token'; token: string; ttl: number }
  | { kind: 'prepare-restore' }
  | { kind: 'ask-views' }
  /** Whom a comment may mention, by what was `typed` of the name. */
  | { kind: 'offer-people'; typed: string; people: readonly Mentionable[] }
  /** The portal shows something over the editor, which must not take the focus back; and when that is gone. */
  | { kind: 'blur' | 'focus' }

export type CommandKind = EditorCommand['kind']

const closing = 'UI_Close'

/** The message that says it: all dialects call the same thing by the same name. */
export function writeCommand(command: EditorCommand): FrameMessage {
  switch (command.kind) {
    case 'ready':
      return { id: 'Host_PostmessageReady', values: {} }
    case 'words':
      return { id: 'Error_Messages', values: { list: command.list } }
    case 'take-over-close':
      return { id: 'Disable_Default_UIAction', values: { action: closing, disable: true } }
    case 'save':
      // Without ExtendedData, LibreOffice Online sends the word «undefined» in that header (reference §13, 19).
      return {
        id: 'Action_Save',
        values: {
          DontTerminateEdit: true,
          DontSaveIfUnmodified: true,
          Notify: true,
          ExtendedData: '',
        },
      }
    case 'save-as':
      return { id: 'Action_SaveAs', values: { Filename: command.fileName, Notify: true } }
    case 'insert-image':
      return { id: 'Action_InsertGraphic', values: { url: command.url } }
    case 'insert-media':
      return { id: 'Action_InsertMultimedia', values: { url: command.url } }
    case 'compare':
      return {
        id: 'Action_CompareDocuments',
        values: { url: command.url, filename: command.fileName },
      }
    case 'close':
      return { id: 'Action_Close', values: {} }
    case 'renew-token':
      return {
        id: 'Reset_Access_Token',
        values: { token: command.token, ttl: String(command.ttl) },
      }
    case 'prepare-restore':
      return { id: 'Host_VersionRestore', values: { Status: 'Pre_Restore' } }
    case 'ask-views':
      return { id: 'Get_Views', values: {} }
    case 'offer-people':
      return { id: 'Action_Mention', values: writeMentionList(command.typed, command.people) }
    case 'blur':
      return { id: 'Blur_Focus', values: {} }
    case 'focus':
      return { id: 'Grab_Focus', values: {} }
  }
}
