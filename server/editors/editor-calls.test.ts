import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestPortal, type TestPortal } from '#server/testing/test-portal'
import type { WopiEvent } from '#server/wopi/ports'
import { createEditorCalls, type EditorCalls } from './editor-calls'

let portal: TestPortal
let calls: EditorCalls

beforeEach(async () => {
  portal = await openTestPortal()
  calls = createEditorCalls(portal)
})
afterEach(() => portal.close())

function event(changes: Partial<WopiEvent> = {}): WopiEvent {
  return {
    ...{ operation: 'check-file-info', status: 200, correlationId: 'c', fileId: 'doc' },
    ...{ userId: 'ana', grantId: 'grant', editorId: 'office', proof: 'proved', trial: null },
    ...{ editorKind: 'other', source: null, durationMs: 1 },
    ...{ lockOffered: null, lockBefore: null, version: 1, reason: null },
    ...changes,
  }
}

it('keeps the last call of each outcome, and how many there were', async () => {
  calls.note(event())
  calls.note(event({ operation: 'put-file', status: 409 }))
  await calls.flush()
  portal.clock.advance(1000)
  calls.note(event({ operation: 'lock' }))
  calls.note(event({ status: 500, proof: 'expired', grantId: null }))
  await calls.flush()
  expect(await calls.of('office')).toEqual([
    expect.objectContaining({ outcome: 'answered', operation: 'lock', count: 3 }),
    expect.objectContaining({ outcome: 'proof-expired', count: 1, at: portal.clock.now() }),
  ])
  expect(await portal.db.editorCall.count()).toBe(2)
})

it.each<[string, Partial<WopiEvent>]>([
  ['proof-missing', { proof: 'missing', status: 500, grantId: null }],
  ['proof-unknown', { proof: 'unknown-key', status: 500, grantId: null }],
  ['token-ended', { proof: null, status: 401, grantId: null }],
  ['token-unknown', { editorId: null, proof: null, status: 401, grantId: null }],
  ['trial', { trial: 'one', proof: 'expired', status: 401, grantId: null }],
  ['answered', { status: 401 }],
  ['answered', { status: 501 }],
])('calls it %s: %o', async (outcome, changes) => {
  calls.note(event(changes))
  await calls.flush()
  expect((await calls.of('office')).map((call) => call.outcome)).toEqual([outcome])
})

it('says nothing of the built-in editor, of faults of the host, or of addresses that nobody asked for', async () => {
  calls.note(event({ editorId: 'builtin' }))
  calls.note(event({ status: 500 }))
  calls.note(event({ editorId: null, status: 404, proof: null }))
  await calls.flush()
  expect(await portal.db.editorCall.count()).toBe(0)
})

it('shows the calls of unknown tokens with every editor, and nobody else’s', async () => {
  calls.note(event({ editorId: null, status: 401, grantId: null, proof: null }))
  calls.note(event({ editorId: 'other' }))
  await calls.flush()
  expect((await calls.of('office')).map((call) => call.outcome)).toEqual(['token-unknown'])
})

it('a trial is stored at once', async () => {
  calls.note(event({ trial: 'one', status: 401, grantId: null }))
  await expect.poll(() => calls.of('office')).toMatchObject([{ outcome: 'trial', trial: 'one' }])
})
