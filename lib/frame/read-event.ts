import * as z from 'zod/mini'
import type { FrameEnvelope } from '#lib/frame-messages'
import type { EditorEvent, EditorWish } from './event'

const text = z._default(z.string(), '')
const flag = z._default(z.boolean(), false)

/** Checks a message's values; what does not fit is not heard. */
function says<T>(shape: z.ZodMiniType<T>, make: (values: T) => EditorEvent | null) {
  return (values: unknown): EditorEvent | null => {
    const parsed = shape.safeParse(values ?? {})
    return parsed.success ? make(parsed.data) : null
  }
}
const always = (event: EditorEvent) => () => event
const wants = (what: EditorWish) => always({ kind: 'wants', what })

const loading = z.object({
  Status: z.optional(z.string()),
  Features: z.optional(z.object({ VersionStates: flag })),
})
const view = z.object({
  UserId: z.pipe(z.union([z.string(), z.number()]), z.transform(String)),
  UserName: z.string(),
  ReadOnly: z.pipe(
    z._default(z.union([z.boolean(), z.string(), z.number()]), false),
    z.transform((value) => value === true || value === 1 || value === '1' || value === 'true'),
  ),
  IsCurrentView: z.optional(z.boolean()),
})

const views = says(z.array(view), (list) => ({
  kind: 'views',
  views: list.map((each) => ({
    userId: each.UserId,
    name: each.UserName,
    readOnly: each.ReadOnly,
    isMe: each.IsCurrentView,
  })),
}))

const readers = {
  // Office and ONLYOFFICE have one stage and no word for it.
  App_LoadingStatus: says(loading, ({ Status = 'Document_Loaded', Features }) => {
    switch (Status) {
      case 'Initialized':
        return { kind: 'initialised' }
      case 'Frame_Ready':
        return { kind: 'ready', versionStates: Features?.VersionStates ?? false }
      case 'Document_Loaded':
        return { kind: 'loaded' }
      case 'Failed':
        return { kind: 'failed' }
      default:
        return null
    }
  }),
  Action_Load_Resp: says(z.object({ success: z.boolean() }), ({ success }) =>
    success ? null : { kind: 'failed' },
  ),
  App_EditMode: says(z.object({ ReadOnly: z.boolean(), Reason: text }), (values) => ({
    kind: 'edit-mode',
    readOnly: values.ReadOnly,
    reason: values.Reason,
  })),
  Doc_ModifiedStatus: says(z.object({ Modified: z.boolean() }), ({ Modified }) => ({
    kind: 'modified',
    modified: Modified,
  })),
  Edit_Notification: always({ kind: 'edited' }),
  Doc_Saving: always({ kind: 'saving' }),
  Action_Save_Resp: says(
    z.object({ success: z.boolean(), result: z.optional(z.unknown()), fileName: text }),
    ({ success, result, fileName }) => ({
      kind: 'save-answer',
      ok: success,
      result: typeof result === 'string' ? result : '',
      fileName: fileName === '' ? null : fileName,
    }),
  ),
  App_TokenExpiring: always({ kind: 'token-ends' }),
  App_TokenExpired: always({ kind: 'token-ended' }),
  File_Rename: always({ kind: 'renamed' }),
  Views_List: views,
  Get_Views_Resp: views,
  Session_Closed: says(z.object({ Reason: text }), ({ Reason }) => ({
    kind: 'session-closed',
    reason: Reason,
  })),
  UI_Close: always({ kind: 'closed' }),
  Action_Close_Resp: always({ kind: 'close-refused' }),
  App_VersionRestore: says(z.object({ Status: z.literal('Pre_Restore_Ack') }), () => ({
    kind: 'restore-ready',
  })),
  UI_Share: wants('share'),
  UI_Sharing: wants('share'),
  UI_FileVersions: wants('versions'),
  'rev-history': wants('versions'),
  UI_InsertGraphic: wants('insert-image'),
  UI_InsertFile: says(
    z.object({ callback: z.enum(['Action_InsertMultimedia', 'Action_CompareDocuments']) }),
    ({ callback }) => ({
      kind: 'wants',
      what: callback === 'Action_CompareDocuments' ? 'compare' : 'insert-media',
    }),
  ),
  UI_Edit: wants('edit'),
  UI_CreateFile: wants('documents'),
  UI_OpenDocument: wants('documents'),
  UI_Mention: says(z.object({ type: z.literal('autocomplete'), text }), ({ text: typed }) => ({
    kind: 'asks-people',
    typed,
  })),
  UI_SaveAs: says(z.object({ format: text }), ({ format }) => ({
    kind: 'wants-save-as',
    format: /^[a-z0-9]{1,10}$/i.test(format) ? format.toLowerCase() : null,
  })),
} satisfies Record<string, (values: unknown) => EditorEvent | null>

/** A message that the host page understands. */
export type HeardMessage = keyof typeof readers

/**
 * What a message of an editor means; null when its dialect has no such message, or when it is not well formed.
 *
 * @param hears the messages of the editor's dialect
 */
export function readEvent(
  { id, values }: FrameEnvelope,
  hears: readonly HeardMessage[],
): EditorEvent | null {
  const known = hears.find((each) => each === id)
  return known ? readers[known](values) : null
}
