import { describe, expect, it } from 'vitest'
import { speak } from '#messages/speak'
import { connectHost, type FrameWindow } from './editor-session-host'
import type { SessionState } from './editor-session-state'
import { type FrameMessage, readFrameMessage } from './frame-messages'

const origin = 'https://portal.example.org'
const quiet: SessionState = {
  phase: 'opening',
  failure: null,
  fileName: 'a.txt',
  userName: 'Ana',
  readOnly: null,
  unsaved: false,
  saving: false,
  canSave: false,
  trouble: null,
  saved: null,
  draft: null,
}

/** A frame with a parent, as far as a link between the two needs them. */
function framed() {
  const sent: { message: FrameMessage | null; to: string }[] = []
  const parent = {
    postMessage: (data: unknown, to: string) => sent.push({ message: readFrameMessage(data), to }),
  }
  const listeners: Parameters<FrameWindow['addEventListener']>[1][] = []
  const frame: FrameWindow = {
    parent,
    location: { origin },
    addEventListener: (_type, listener) => listeners.push(listener),
    removeEventListener: () => undefined,
  }
  const heard: string[] = []
  const link = connectHost(
    frame,
    ({ id }) => heard.push(id),
    (tell) => tell(speak('en', 'editors')),
  )
  const say = (data: unknown, from = origin, source: unknown = parent) => {
    for (const listen of listeners) listen({ data, origin: from, source })
  }
  return { link, sent, heard, say, ids: () => sent.map(({ message }) => message?.id) }
}

describe('the line to the host page', () => {
  it('listens to its own parent and origin only', () => {
    const { heard, say } = framed()
    const message = '{"MessageId":"Action_Save","Values":{}}'
    say(message)
    say(message, 'https://evil.example')
    say(message, origin, {})
    say('not JSON')
    say({ MessageId: 'Action_Save' })
    say('{"MessageId":7}')
    expect(heard).toEqual(['Action_Save'])
  })

  it('speaks to that origin only', () => {
    const { link, sent } = framed()
    link.tell('App_LoadingStatus', { Status: 'Frame_Ready' })
    expect(sent).toEqual([
      { message: { id: 'App_LoadingStatus', values: { Status: 'Frame_Ready' } }, to: origin },
    ])
  })

  it('tells what changed, and nothing twice', () => {
    const { link, ids, sent } = framed()
    link.report(quiet)
    expect(ids()).toEqual([])
    link.report({ ...quiet, phase: 'open' })
    expect(ids()).toEqual(['App_LoadingStatus', 'App_EditMode'])
    sent.length = 0
    link.report({ ...quiet, phase: 'open', unsaved: true })
    link.report({ ...quiet, phase: 'open', unsaved: true })
    link.report({ ...quiet, phase: 'open', unsaved: true, saving: true })
    link.report({ ...quiet, phase: 'open' })
    link.report({ ...quiet, phase: 'closed' })
    expect(ids()).toEqual([
      'Doc_ModifiedStatus',
      'Doc_Saving',
      'Doc_ModifiedStatus',
      'Action_Save_Resp',
      'UI_Close',
    ])
  })

  it('tells a save that was refused from one that was taken', () => {
    const { link, sent } = framed()
    const saving = { ...quiet, phase: 'open', unsaved: true, saving: true } as const
    link.report(saving)
    sent.length = 0
    const trouble = {
      kind: 'conflict',
      reason: 'Ben.',
      changedElsewhere: false,
      kept: true,
    } as const
    link.report({ ...saving, saving: false, trouble })
    expect(sent[0]?.message).toEqual({
      id: 'Action_Save_Resp',
      values: { success: false, result: 'conflict', errorMsg: 'Ben.' },
    })
  })
})
