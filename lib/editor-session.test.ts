import { describe, expect, it } from 'vitest'
import { createHarness, notThisOne, oddFile, settle } from '#server/testing/editor-session-harness'

const minute = 60_000

describe('opening', () => {
  it('asks CheckFileInfo, GetFile and Lock, in this order, and lets the person edit', async () => {
    const { sessionOf, requests } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    expect(requests).toEqual(['GET files/doc', 'GET files/doc/contents', 'LOCK'])
    expect(ana.state()).toMatchObject({
      phase: 'open',
      readOnly: null,
      fileName: 'doc.docx',
      userName: 'Ana',
      unsaved: false,
    })
    expect(ana.island.text()).toBe('first')
    expect(ana.island.readOnly()).toBe(false)
  })

  it('is read-only with the host’s sentence while somebody else holds the lock', async () => {
    const { sessionOf } = await createHarness()
    await sessionOf('ana', 'lock-a').open()
    const ben = sessionOf('ben', 'lock-b')
    await ben.open()
    expect(ben.state().readOnly).toEqual({
      kind: 'locked',
      reason: 'Ana is editing this document since 2026-01-01 10:00 UTC.',
    })
    expect(ben.island.readOnly()).toBe(true)
  })

  it('never takes a lock for a person who may only read', async () => {
    const { sessionOf, requests } = await createHarness()
    const viewer = sessionOf('viewer', 'lock-v')
    await viewer.open()
    expect(viewer.state().readOnly).toEqual({ kind: 'view' })
    expect(requests).not.toContain('LOCK')
  })

  it('never takes a lock when it was opened to view', async () => {
    const { sessionOf, requests } = await createHarness()
    const ana = sessionOf('ana', 'lock-a', true)
    await ana.open()
    expect(ana.state().readOnly).toEqual({ kind: 'view' })
    expect(requests).not.toContain('LOCK')
  })

  it('takes the same lock again after a reload of the tab', async () => {
    const { sessionOf } = await createHarness()
    await sessionOf('ana', 'lock-a').open()
    const again = sessionOf('ana', 'lock-a')
    await again.open()
    expect(again.state().readOnly).toBeNull()
  })

  it('shows the version that somebody saved between GetFile and Lock', async () => {
    const { sessionOf, host, break: when } = await createHarness()
    let done = false
    when((request) => {
      if (request.headers.get('x-wopi-override') === 'LOCK' && !done) {
        done = true
        const file = host.doc()
        const last = file.versions.at(-1)
        if (last) {
          file.versions.push({
            ...last,
            number: last.number + 1,
            modifiedAt: last.modifiedAt + 1_000_000n,
          })
        }
      }
      return undefined
    })
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    expect(ana.state().readOnly).toBeNull()
    expect(ana.island.loads).toHaveLength(2)
    ana.type('!')
    await ana.save()
    expect(ana.state()).toMatchObject({ unsaved: false, trouble: null })
  })

  it('says that it is offline and can be opened again', async () => {
    const { sessionOf, break: when } = await createHarness()
    when(() => 'no-connection')
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    expect(ana.state()).toMatchObject({ phase: 'failed', failure: { kind: 'offline' } })
    when(null)
    await ana.open()
    expect(ana.state()).toMatchObject({ phase: 'open', failure: null, readOnly: null })
  })

  it('does not fetch a document that is too big to show', async () => {
    const { sessionOf, requests } = await createHarness('x'.repeat(1001))
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    expect(ana.state().failure).toEqual({ kind: 'too-big-to-open', size: 1001, limit: 1000 })
    expect(requests).toEqual(['GET files/doc'])
  })

  it('takes no lock for a file that the island can only show', async () => {
    const { sessionOf, requests } = await createHarness('odd')
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    expect(ana.state().readOnly).toEqual({ kind: 'format', reason: oddFile })
    expect(requests).not.toContain('LOCK')
  })

  it('fails with the island’s sentence when it cannot show the file', async () => {
    const { sessionOf } = await createHarness('unreadable')
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    expect(ana.state().failure).toEqual({ kind: 'unreadable', reason: notThisOne })
  })

  it('is read-only when the lock is answered with an error', async () => {
    const { sessionOf, break: when } = await createHarness()
    when((request) =>
      request.headers.has('x-wopi-override') ? new Response(null, { status: 500 }) : undefined,
    )
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    expect(ana.state().readOnly).toEqual({
      kind: 'no-lock',
      refusal: { kind: 'host-error', status: 500 },
    })
  })
})

describe('saving', () => {
  it('saves by itself three seconds after the last keystroke, as an autosave', async () => {
    const { sessionOf, time, stored, sources, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' one')
    await time.pass(2999)
    expect(await stored()).toBe('first')
    ana.type(' two')
    await time.pass(2999)
    expect(await stored()).toBe('first')
    await time.pass(1)
    expect(await stored()).toBe('first one two')
    expect(sources()).toEqual(['upload', 'autosave'])
    expect(host.doc().versions.at(-1)).toMatchObject({ modifiedByUser: true, editors: ['ana'] })
    expect(ana.state()).toMatchObject({ unsaved: false, saved: { version: '2' } })
  })

  it('saves at least every 30 seconds while typing goes on', async () => {
    const { sessionOf, time, sources } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    for (let second = 0; second < 65; second += 1) {
      ana.type('.')
      await time.pass(1000)
    }
    expect(sources()).toEqual(['upload', 'autosave', 'autosave'])
  })

  it('saves at once when the person asks', async () => {
    const { sessionOf, stored, sources } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' more')
    await ana.save()
    expect(await stored()).toBe('first more')
    expect(sources()).toEqual(['upload', 'save'])
  })

  it('does not send a save when there is nothing to save', async () => {
    const { sessionOf, sources, requests } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    await ana.save()
    expect(requests).not.toContain('PUT')
    expect(sources()).toEqual(['upload'])
  })

  it('sends nothing when what was changed is as it was again, and says so', async () => {
    const { sessionOf, time, requests, sources } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type('')
    expect(ana.state().unsaved).toBe(true)
    await time.pass(3000)
    expect(ana.state()).toMatchObject({ unsaved: false, canSave: false, saved: null })
    expect(requests).not.toContain('PUT')
    ana.type(' more')
    await ana.save()
    ana.type('')
    await ana.save()
    expect(ana.state()).toMatchObject({ unsaved: false, saved: { version: '2' } })
    expect(sources()).toEqual(['upload', 'save'])
    // Back to what was there before that save: another content than the host has.
    expect(ana.island.text()).toBe('first more')
  })

  it('saves what an autosave already brought without making another version of the same', async () => {
    const { sessionOf, time, sources } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' more')
    await time.pass(3000)
    await ana.save()
    expect(sources()).toEqual(['upload', 'autosave'])
    expect(ana.state()).toMatchObject({ unsaved: false, saving: false, saved: { version: '2' } })
  })

  it('keeps an edit unsaved that was made while the bytes were on their way', async () => {
    const { sessionOf, time, stored, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' one')
    when((request) => {
      if (request.headers.get('x-wopi-override') === 'PUT') ana.type(' two')
      return undefined
    })
    await ana.save()
    when(null)
    expect(await stored()).toBe('first one')
    expect(ana.state()).toMatchObject({ unsaved: true, saving: false, saved: { version: '2' } })
    await time.pass(3000)
    expect(await stored()).toBe('first one two')
    expect(ana.state().unsaved).toBe(false)
  })

  it('keeps an edit unsaved that was made while the island put its bytes together', async () => {
    const { sessionOf, stored } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' one')
    let go: () => void = () => undefined
    ana.island.holdBytes(
      new Promise((done) => {
        go = done
      }),
    )
    const saving = ana.save()
    await settle()
    ana.type(' two')
    go()
    await saving
    expect(await stored()).toBe('first one')
    expect(ana.state().unsaved).toBe(true)
  })

  it('runs one save at a time', async () => {
    const { sessionOf, stored, sources } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' one')
    const first = ana.save()
    ana.type(' two')
    await Promise.all([first, ana.save(), ana.save()])
    expect(await stored()).toBe('first one two')
    expect(sources()).toEqual(['upload', 'save', 'save'])
  })

  it('says what the island cannot save, keeps it, and does not try the same again', async () => {
    const { sessionOf, time, stored, requests } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    const reason = () => 'Text boxes cannot be saved.'
    ana.island.refuse(reason)
    ana.type(' box')
    await time.pass(10 * minute)
    expect(ana.state()).toMatchObject({
      unsaved: true,
      trouble: { kind: 'island', reason },
    })
    expect(requests).not.toContain('PUT')
    ana.island.refuse(null)
    ana.type('!')
    await time.pass(3000)
    expect(await stored()).toBe('first box!')
    expect(ana.state()).toMatchObject({ unsaved: false, trouble: null })
  })

  it('ignores edits of a read-only document', async () => {
    const { sessionOf, requests, time } = await createHarness()
    const viewer = sessionOf('viewer', 'lock-v')
    await viewer.open()
    viewer.type('x')
    await viewer.save()
    await time.pass(minute)
    expect(requests).not.toContain('PUT')
  })

  it('saves when the page is hidden, without waiting', async () => {
    const { sessionOf, stored } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' more')
    ana.hidden()
    await settle()
    expect(await stored()).toBe('first more')
  })
})

describe('closing', () => {
  it('saves on exit and unlocks', async () => {
    const { sessionOf, sources, host, requests } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' more')
    expect(await ana.close()).toBe('closed')
    expect(sources()).toEqual(['upload', 'exit-save'])
    expect(requests.slice(-2)).toEqual(['PUT', 'UNLOCK'])
    expect(await host.locks.current('doc')).toBeNull()
    expect(ana.state().phase).toBe('closed')
  })

  it('only unlocks when there is nothing to save', async () => {
    const { sessionOf, requests } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    await ana.close()
    expect(requests.slice(-1)).toEqual(['UNLOCK'])
    expect(requests).not.toContain('PUT')
  })

  it('does not close over edits that could not be saved', async () => {
    const { sessionOf, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' more')
    when(() => 'no-connection')
    expect(await ana.close()).toBe('unsaved')
    expect(ana.state()).toMatchObject({ phase: 'open', unsaved: true })
  })

  it('hands a last save and the unlock to the worker that outlives the page', async () => {
    const { sessionOf, host, stored, sources } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' more')
    const last = ana.leave(true)
    expect(last).not.toBeNull()
    if (!last) return
    for (const { request, body } of [
      { request: last.put, body: last.body },
      { request: last.unlock, body: null },
    ]) {
      const { url, headers } = request
      const answer = await host.host(new Request(url, { method: 'POST', headers, body }))
      expect(answer.status).toBe(200)
    }
    expect(await stored()).toBe('first more')
    expect(sources()).toEqual(['upload', 'exit-save'])
    expect(await host.locks.current('doc')).toBeNull()
  })

  it('sends nothing more of its own once the last words were handed over', async () => {
    const { sessionOf, requests } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' more')
    ana.leave(true)
    ana.hidden()
    await settle()
    expect(requests).not.toContain('PUT')
    ana.awake()
    ana.hidden()
    await settle()
    expect(requests).toContain('PUT')
  })

  it('sends a small last save itself when there is no worker, and leaves the lock to run out', async () => {
    const { sessionOf, stored, requests } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.type(' more')
    expect(ana.leave(false)).toBeNull()
    await settle()
    expect(await stored()).toBe('first more')
    expect(requests).not.toContain('UNLOCK')
  })

  it('unlocks when the page goes away with everything saved', async () => {
    const { sessionOf, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    ana.leave(true)
    await settle()
    expect(await host.locks.current('doc')).toBeNull()
  })
})
