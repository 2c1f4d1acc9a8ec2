import { beforeEach, describe, expect, it } from 'vitest'
import { readEnvelope } from '#lib/frame-messages'
import { readMentionList } from '#lib/mentionable'
import { speak } from '#messages/speak'
import type { EditorCommand } from './command'
import { dialects, type EditorKind } from './dialects'
import { editorWords } from './editor-words'
import type { EditorEvent } from './event'
import { createFrameClient } from './frame-client'

const origin = 'https://office.example.org'

/** An editor's frame as far as messages go: what was sent to it, and a voice of its own. */
function scripted(kind: EditorKind) {
  const sent: { id: string; values: unknown; to: string }[] = []
  const heard: EditorEvent[] = []
  const frame = {
    postMessage(message: string, to: string) {
      const envelope = readEnvelope(message)
      if (envelope === null) throw new Error(`no message: ${message}`)
      sent.push({ ...envelope, to })
    },
  }
  const client = createFrameClient({
    frame: () => frame,
    origin,
    dialect: dialects[kind],
    words: () => editorWords(speak('en', 'hostPage')),
    hear: (event) => heard.push(event),
  })
  return {
    client,
    sent,
    heard,
    ids: () => sent.map(({ id }) => id),
    /** The same message from anywhere. */
    from: (source: unknown, at: string, data: unknown) =>
      client.receive({ data, origin: at, source }),
    say: (MessageId: string, Values?: unknown) =>
      client.receive({
        data: JSON.stringify({
          MessageId,
          SendTime: 1,
          ...(Values === undefined ? {} : { Values }),
        }),
        origin,
        source: frame,
      }),
    frame,
  }
}
const loaded = { Status: 'Document_Loaded', DocumentLoadedTime: 12 }
const ready = { Status: 'Frame_Ready', Features: { VersionStates: true } }
const link = 'https://portal.example.org/link/x'

describe('a frame client', () => {
  it('hears its own frame and origin only', () => {
    const { from, frame, heard } = scripted('collabora')
    const message = JSON.stringify({ MessageId: 'UI_Close' })
    from(frame, 'https://evil.example', message)
    from(frame, 'https://office.example.org.evil.example', message)
    from(frame, 'null', message)
    from({ postMessage() {} }, origin, message)
    from(null, origin, message)
    expect(heard).toEqual([])
    from(frame, origin, message)
    expect(heard).toEqual([{ kind: 'closed' }])
  })

  it('hears nothing while there is no frame', () => {
    const heard: EditorEvent[] = []
    const client = createFrameClient({
      ...{ frame: () => null, origin, dialect: dialects.collabora },
      words: () => [],
      hear: (event) => heard.push(event),
    })
    client.receive({ data: '{"MessageId":"UI_Close"}', origin, source: null })
    expect(heard).toEqual([])
  })

  it('answers the built-in editor whom a comment may mention', () => {
    const editor = scripted('builtin')
    editor.say('UI_Mention', { type: 'selected', username: 'Ben' })
    editor.say('UI_Mention', { type: 'autocomplete', text: 'be' })
    editor.say('App_LoadingStatus', loaded)
    expect(editor.heard[0]).toEqual({ kind: 'asks-people', typed: 'be' })
    const people = [{ id: 'b', name: 'Ben', email: 'ben@example.org' }]
    editor.client.send({ kind: 'offer-people', typed: 'be', people })
    const answer = editor.sent.at(-1)
    expect(answer?.id).toBe('Action_Mention')
    expect(readMentionList(answer?.values)).toEqual({ typed: 'be', people })
    expect(readMentionList({ list: [{ username: 'Ben' }] })).toBeNull()
  })

  it('passes over what is no message, or not well formed', () => {
    const { from, frame, say, heard } = scripted('collabora')
    const nonsense: unknown[] = [
      '',
      'x',
      '[]',
      '7',
      'null',
      '{"MessageId":7}',
      { MessageId: 'UI_Close' },
    ]
    for (const data of [...nonsense, undefined]) from(frame, origin, data)
    from(frame, origin, JSON.stringify({ MessageId: 'UI_Close', Values: 'x'.repeat(2_000_000) }))
    say('UI_Unheard')
    say('toString')
    say('__proto__')
    say('Doc_ModifiedStatus', { Modified: 'true' })
    say('Doc_ModifiedStatus')
    say('Doc_ModifiedStatus', [])
    say('App_LoadingStatus', { Status: 'Half_Way' })
    say('App_VersionRestore', { Status: 'Post_Restore' })
    say('UI_InsertFile', { callback: 'Action_RunMacro' })
    say('Views_List', { UserId: '1' })
    say('Action_Save_Resp', { success: 'yes' })
    expect(heard).toEqual([])
  })

  it('says to each frame’s own origin only, whatever it says', () => {
    for (const kind of ['builtin', 'onlyoffice', 'collabora', 'microsoft', 'other'] as const) {
      const { client, say, sent } = scripted(kind)
      say('App_LoadingStatus', ready)
      say('App_LoadingStatus', loaded)
      client.send({ kind: 'focus' })
      client.send({ kind: 'save' })
      expect(sent.length).toBeGreaterThan(0)
      expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([origin]))
    }
  })
})

describe('the dialect of Collabora', () => {
  let editor: ReturnType<typeof scripted>
  beforeEach(() => {
    editor = scripted('collabora')
  })

  it('is greeted after its own greeting, with the portal’s words for its errors', () => {
    editor.say('App_LoadingStatus', { Status: 'Initialized' })
    expect(editor.ids()).toEqual(['Error_Messages'])
    editor.say('App_LoadingStatus', ready)
    expect(editor.ids().slice(1)).toEqual([
      ...['Error_Messages', 'Disable_Default_UIAction', 'Host_PostmessageReady'],
    ])
    expect(editor.sent[1]?.values).toMatchObject({
      list: expect.arrayContaining([
        { type: 'savefailed', msg: expect.stringContaining('not lost') },
      ]),
    })
    expect(editor.sent[2]?.values).toEqual({ action: 'UI_Close', disable: true })
    editor.say('App_LoadingStatus', loaded)
    expect(editor.ids().slice(4)).toEqual(['Host_PostmessageReady', 'Get_Views'])
    expect(editor.heard).toEqual([
      { kind: 'initialised' },
      { kind: 'ready', versionStates: true },
      { kind: 'loaded' },
    ])
  })

  it('is asked for nothing before the document is loaded; a new token waits for it', () => {
    editor.say('App_LoadingStatus', ready)
    const before = editor.sent.length
    expect(editor.client.send({ kind: 'save' })).toBe(false)
    expect(editor.client.send({ kind: 'renew-token', token: 'one', ttl: 1 })).toBe(true)
    expect(editor.client.send({ kind: 'renew-token', token: 'two', ttl: 2 })).toBe(true)
    expect(editor.sent).toHaveLength(before)
    editor.say('App_LoadingStatus', loaded)
    expect(editor.sent.slice(before)).toMatchObject([
      { id: 'Host_PostmessageReady' },
      { id: 'Reset_Access_Token', values: { token: 'two', ttl: '2' } },
      { id: 'Get_Views' },
    ])
  })

  it('is told every command by its name', () => {
    editor.say('App_LoadingStatus', ready)
    editor.say('App_LoadingStatus', loaded)
    editor.sent.length = 0
    const commands: EditorCommand[] = [
      { kind: 'save' },
      { kind: 'save-as', fileName: 'Plan.odt' },
      { kind: 'insert-image', url: link },
      { kind: 'insert-media', url: link },
      { kind: 'compare', url: link, fileName: 'Plan.docx' },
      { kind: 'prepare-restore' },
      { kind: 'focus' },
      { kind: 'close' },
    ]
    for (const command of commands) expect(editor.client.send(command), command.kind).toBe(true)
    expect(editor.sent.map(({ id, values }) => [id, values])).toEqual([
      [
        'Action_Save',
        { DontTerminateEdit: true, DontSaveIfUnmodified: true, Notify: true, ExtendedData: '' },
      ],
      ['Action_SaveAs', { Filename: 'Plan.odt', Notify: true }],
      ['Action_InsertGraphic', { url: link }],
      ['Action_InsertMultimedia', { url: link }],
      ['Action_CompareDocuments', { url: link, filename: 'Plan.docx' }],
      ['Host_VersionRestore', { Status: 'Pre_Restore' }],
      ['Grab_Focus', {}],
      ['Action_Close', {}],
    ])
  })

  it('restores with a handshake only when its release knows one', () => {
    editor.say('App_LoadingStatus', { Status: 'Frame_Ready' })
    editor.say('App_LoadingStatus', loaded)
    expect(editor.client.can('prepare-restore')).toBe(false)
    expect(editor.client.send({ kind: 'prepare-restore' })).toBe(false)
    editor.say('App_LoadingStatus', ready)
    expect(editor.client.can('prepare-restore')).toBe(true)
    editor.say('App_VersionRestore', { Status: 'Pre_Restore_Ack' })
    expect(editor.heard.at(-1)).toEqual({ kind: 'restore-ready' })
  })

  it('lists who is there, in the shapes of old and new releases', () => {
    const ben = { ViewId: 1, UserName: 'Ben', UserId: 'ben', Color: 1, ReadOnly: '0' }
    editor.say('Views_List', [
      { ...ben, UserExtraInfo: { avatar: 'x' } },
      { ViewId: 2, UserName: 'Cleo', UserId: 7, ReadOnly: true, IsCurrentView: true },
    ])
    expect(editor.heard).toEqual([
      {
        kind: 'views',
        views: [
          { userId: 'ben', name: 'Ben', readOnly: false, isMe: undefined },
          { userId: '7', name: 'Cleo', readOnly: true, isMe: true },
        ],
      },
    ])
  })

  it('says what the person wants and how things stand', () => {
    const script: [string, unknown, EditorEvent][] = [
      ['UI_Share', undefined, { kind: 'wants', what: 'share' }],
      ['UI_FileVersions', {}, { kind: 'wants', what: 'versions' }],
      ['rev-history', { Deprecated: true }, { kind: 'wants', what: 'versions' }],
      ['UI_InsertGraphic', null, { kind: 'wants', what: 'insert-image' }],
      ['UI_SaveAs', { format: 'ODT' }, { kind: 'wants-save-as', format: 'odt' }],
      ['UI_SaveAs', { format: '../x' }, { kind: 'wants-save-as', format: null }],
      ['UI_SaveAs', undefined, { kind: 'wants-save-as', format: null }],
      [
        'UI_InsertFile',
        { callback: 'Action_CompareDocuments', mimeTypeFilter: ['x'] },
        { kind: 'wants', what: 'compare' },
      ],
      [
        'UI_InsertFile',
        { callback: 'Action_InsertMultimedia' },
        { kind: 'wants', what: 'insert-media' },
      ],
      ['UI_OpenDocument', undefined, { kind: 'wants', what: 'documents' }],
      ['Doc_ModifiedStatus', { Modified: true }, { kind: 'modified', modified: true }],
      [
        'Action_Save_Resp',
        { success: true, result: 'unmodified' },
        { kind: 'save-answer', ok: true, result: 'unmodified', fileName: null },
      ],
      [
        'Action_Save_Resp',
        { success: true, fileName: 'Copy.odt' },
        { kind: 'save-answer', ok: true, result: '', fileName: 'Copy.odt' },
      ],
      ['App_TokenExpiring', { Timeout: 900000 }, { kind: 'token-ends' }],
      ['App_TokenExpired', undefined, { kind: 'token-ended' }],
      ['Session_Closed', { Reason: 'OOM' }, { kind: 'session-closed', reason: 'OOM' }],
      ['File_Rename', { NewName: 'x' }, { kind: 'renamed' }],
      ['App_LoadingStatus', { Status: 'Failed' }, { kind: 'failed' }],
      ['Action_Load_Resp', { success: false, errorMsg: 'x' }, { kind: 'failed' }],
      ['UI_Close', { EverModified: true }, { kind: 'closed' }],
    ]
    for (const [id, values, event] of script) {
      editor.say(id, values)
      expect(editor.heard.at(-1), id).toEqual(event)
    }
    expect(editor.heard).toHaveLength(script.length)
  })
})

describe('the dialects of ONLYOFFICE and Office', () => {
  for (const kind of ['onlyoffice', 'microsoft', 'other'] as const) {
    it(`${kind} is ready in one stage, and is asked only for what it can do`, () => {
      const editor = scripted(kind)
      editor.say('App_LoadingStatus', { DocumentLoadedTime: 1, 'ui-language': '1033' })
      expect(editor.heard).toEqual([{ kind: 'loaded' }])
      expect(editor.ids()).toEqual(['Host_PostmessageReady'])
      for (const command of ['save', 'close', 'prepare-restore'] as const) {
        expect(editor.client.can(command)).toBe(false)
        expect(editor.client.send({ kind: command })).toBe(false)
      }
      expect(editor.client.send({ kind: 'renew-token', token: 't', ttl: 1 })).toBe(false)
      expect(editor.client.can('compare')).toBe(false)
      expect(editor.client.can('save-as')).toBe(false)
      editor.say('Edit_Notification', {})
      editor.say('UI_Sharing', { wdUserSession: '' })
      editor.say('UI_FileVersions')
      editor.say('UI_Edit')
      editor.say('UI_Close')
      expect(
        editor.heard.slice(1).map((event) => ('what' in event ? event.what : event.kind)),
      ).toEqual(['edited', 'share', 'versions', 'edit', 'closed'])
      editor.client.send({ kind: 'blur' })
      editor.client.send({ kind: 'focus' })
      expect(editor.ids().slice(1)).toEqual(['Blur_Focus', 'Grab_Focus'])
    })
  }

  it('only ONLYOFFICE puts images in, and brings a PutFile by its Save button', () => {
    const onlyoffice = scripted('onlyoffice')
    onlyoffice.say('App_LoadingStatus', {})
    onlyoffice.say('UI_InsertGraphic')
    expect(onlyoffice.heard.at(-1)).toEqual({ kind: 'wants', what: 'insert-image' })
    expect(onlyoffice.client.send({ kind: 'insert-image', url: link })).toBe(true)
    const office = scripted('microsoft')
    office.say('App_LoadingStatus', {})
    office.say('UI_InsertGraphic')
    office.say('Views_List', [])
    expect(office.heard).toEqual([{ kind: 'loaded' }])
    expect(office.client.can('insert-image')).toBe(false)
    expect(JSON.parse(dialects.onlyoffice.fields.docs_api_config ?? '')).toEqual({
      editorConfig: { customization: { forcesave: true } },
    })
    expect(dialects.microsoft.fields).toEqual({})
  })
})

describe('the dialect of the built-in editor', () => {
  it('saves, closes and renews, and nothing more', () => {
    const editor = scripted('builtin')
    editor.say('App_LoadingStatus', { Status: 'Frame_Ready' })
    editor.say('App_LoadingStatus', loaded)
    expect(editor.ids()).toEqual(['Host_PostmessageReady', 'Host_PostmessageReady'])
    for (const kind of ['save-as', 'insert-image', 'compare', 'prepare-restore'] as const) {
      expect(editor.client.can(kind)).toBe(false)
    }
    expect(editor.client.send({ kind: 'save' })).toBe(true)
    expect(editor.client.send({ kind: 'close' })).toBe(true)
    editor.say('App_EditMode', { ReadOnly: true, Reason: 'locked' })
    editor.say('Action_Close_Resp', { success: false })
    editor.say('UI_Share')
    expect(editor.heard.slice(2)).toEqual([
      { kind: 'edit-mode', readOnly: true, reason: 'locked' },
      { kind: 'close-refused' },
    ])
  })
})
