import type { CommandKind } from './command'
import type { HeardMessage } from './read-event'

export type EditorKind = 'builtin' | 'onlyoffice' | 'collabora' | 'microsoft' | 'other'

/** How one kind of editor converses with the host page. */
export interface Dialect {
  /** What is taken from it. */
  hears: readonly HeardMessage[]
  /** What it understands. Nothing else is sent to it, and nothing else is offered to the person. */
  says: readonly CommandKind[]
  /**
   * How a person leaves without losing edits. `asks`: it saves, closes and says so when it is asked to. `saves`: it
   * saves when it is asked to and says how that went, then it can be closed. `after`: it cannot be asked for
   * anything; its server saves when the window is gone.
   */
  leaving: 'asks' | 'saves' | 'after'
  /** What is added to its address. */
  query: Readonly<Record<string, string>>
  /** Form fields besides the token. */
  fields: Readonly<Record<string, string>>
}

const builtin: Dialect = {
  hears: [
    ...(['App_LoadingStatus', 'App_EditMode', 'Doc_ModifiedStatus', 'Doc_Saving'] as const),
    ...(['Action_Save_Resp', 'App_TokenExpiring', 'App_TokenExpired'] as const),
    ...(['UI_Close', 'Action_Close_Resp', 'UI_Mention'] as const),
  ],
  says: ['ready', 'save', 'close', 'renew-token', 'focus', 'offer-people'],
  leaving: 'asks',
  query: {},
  fields: {},
}

const collabora: Dialect = {
  hears: [
    ...(['App_LoadingStatus', 'Action_Load_Resp', 'Doc_ModifiedStatus'] as const),
    ...(['Action_Save_Resp', 'App_TokenExpiring', 'App_TokenExpired', 'File_Rename'] as const),
    ...(['Views_List', 'Get_Views_Resp', 'Session_Closed', 'App_VersionRestore'] as const),
    ...(['UI_Close', 'UI_Share', 'UI_FileVersions', 'rev-history', 'UI_SaveAs'] as const),
    ...(['UI_InsertGraphic', 'UI_InsertFile', 'UI_CreateFile', 'UI_OpenDocument'] as const),
  ],
  says: [
    ...(['ready', 'words', 'take-over-close', 'save', 'save-as', 'compare'] as const),
    ...(['insert-image', 'insert-media', 'close', 'renew-token', 'prepare-restore'] as const),
    ...(['ask-views', 'focus'] as const),
  ],
  leaving: 'saves',
  // Its entry for the version history appears with this only.
  query: { revisionhistory: '1' },
  fields: {},
}

const office: Dialect = {
  hears: [
    ...(['App_LoadingStatus', 'Edit_Notification', 'File_Rename', 'UI_Close'] as const),
    ...(['UI_Edit', 'UI_FileVersions', 'UI_Sharing'] as const),
  ],
  says: ['ready', 'blur', 'focus'],
  leaving: 'after',
  query: {},
  fields: {},
}

/** The dialect of each kind of editor (reference §8). One that nobody knows is spoken to as Office for the web is. */
export const dialects: Readonly<Record<EditorKind, Dialect>> = {
  builtin,
  collabora,
  onlyoffice: {
    ...office,
    hears: [...office.hears, 'UI_InsertGraphic'],
    says: [...office.says, 'insert-image'],
    // Its Save button shall bring a PutFile (reference §1.2).
    fields: {
      docs_api_config: JSON.stringify({ editorConfig: { customization: { forcesave: true } } }),
    },
  },
  microsoft: office,
  other: office,
}
