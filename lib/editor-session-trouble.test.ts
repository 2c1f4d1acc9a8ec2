import { describe, expect, it } from 'vitest'
import { createHarness } from '#server/testing/editor-session-harness'

const minute = 60_000

describe('a lost connection', () => {
  it('keeps the edits, says so, and tries again with growing pauses until it works', async () => {
    const { sessionOf, time, stored, requests, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    when(() => 'no-connection')
    ana.type(' one')
    await time.pass(3000)
    expect(ana.state()).toMatchObject({ unsaved: true, trouble: { kind: 'offline' } })
    await time.pass(60 * 1000)
    // After 0, 2, 6, 14, 30 and 62 seconds.
    expect(requests.filter((name) => name === 'PUT')).toHaveLength(5)
    ana.type(' two')
    when(null)
    await time.pass(minute)
    expect(await stored()).toBe('first one two')
    expect(ana.state()).toMatchObject({ unsaved: false, trouble: null })
  })

  it('tries at once when the network is back', async () => {
    const { sessionOf, time, stored, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    when(() => 'no-connection')
    ana.type(' one')
    await time.pass(2 * minute)
    when(null)
    ana.awake()
    await time.pass(0)
    expect(await stored()).toBe('first one')
  })

  it('is no conflict when only the answer to the save was lost', async () => {
    const { sessionOf, time, stored, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    when((request) =>
      request.headers.get('x-wopi-override') === 'PUT' ? 'answer-lost' : undefined,
    )
    ana.type(' one')
    await time.pass(3000)
    expect(await stored()).toBe('first one')
    expect(ana.state().unsaved).toBe(true)
    when(null)
    ana.type(' two')
    await time.pass(minute)
    expect(await stored()).toBe('first one two')
    expect(ana.state()).toMatchObject({ unsaved: false, trouble: null })
  })

  it('keeps the edits in the browser until they are acknowledged', async () => {
    const { sessionOf, time, drafts, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    when(() => 'no-connection')
    ana.type(' one')
    await time.pass(3000)
    expect(new TextDecoder().decode(drafts.get('page-lock-a')?.bytes)).toBe('first one')
    when(null)
    await time.pass(minute)
    expect(drafts.size).toBe(0)
  })
})

describe('the lock', () => {
  it('is refreshed every ten minutes', async () => {
    const { sessionOf, time, requests, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    await time.pass(65 * minute)
    expect(requests.filter((name) => name === 'REFRESH_LOCK')).toHaveLength(6)
    expect(await host.locks.current('doc')).not.toBeNull()
  })

  it('is refreshed again after a refresh that got no answer', async () => {
    const { sessionOf, time, host, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    when(() => 'no-connection')
    await time.pass(15 * minute)
    when(null)
    await time.pass(20 * minute)
    expect(await host.locks.current('doc')).not.toBeNull()
    expect(ana.state().trouble).toBeNull()
  })

  it('is taken anew before a save when the machine slept longer than it lasts', async () => {
    const { sessionOf, time, stored } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    time.sleep(45 * minute)
    ana.type(' more')
    await ana.save()
    expect(await stored()).toBe('first more')
    expect(ana.state().trouble).toBeNull()
  })

  it('that was broken refuses the next save; the host keeps it and nothing is dropped', async () => {
    const { sessionOf, time, stored, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    await host.locks.releaseAny('doc', 'lock-a')
    ana.type(' more')
    await time.pass(3000)
    expect(await stored()).toBe('first')
    expect(ana.state()).toMatchObject({
      unsaved: true,
      trouble: { kind: 'conflict', changedElsewhere: false, kept: true },
    })
    expect(host.rejectedSaves).toHaveLength(1)
    expect(ana.island.text()).toBe('first more')
    // It neither takes the lock back behind the person's back nor sends every keystroke to be refused.
    ana.type(' and more')
    await time.pass(10 * minute)
    expect(host.rejectedSaves).toHaveLength(1)
    expect(await host.locks.current('doc')).toBeNull()
  })

  it('that was broken is taken again when the person tries again', async () => {
    const { sessionOf, time, stored, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    await host.locks.releaseAny('doc', 'lock-a')
    ana.type(' more')
    await time.pass(3000)
    await ana.save()
    expect(await stored()).toBe('first more')
    expect(ana.state()).toMatchObject({ unsaved: false, trouble: null })
  })

  it('that was broken is not taken again by leaving, before which the person is asked', async () => {
    const { sessionOf, time, stored, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    await host.locks.releaseAny('doc', 'lock-a')
    ana.type(' more')
    await time.pass(3000)
    expect(await ana.close()).toBe('unsaved')
    expect(await stored()).toBe('first')
    expect(await host.locks.current('doc')).toBeNull()
    await ana.save()
    expect(await ana.close()).toBe('closed')
    expect(await stored()).toBe('first more')
  })

  it('that somebody else took after it was broken stays theirs', async () => {
    const { sessionOf, time, stored, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    await host.locks.releaseAny('doc', 'lock-a')
    await sessionOf('ben', 'lock-b').open()
    ana.type(' more')
    await time.pass(3000)
    expect(ana.state().trouble).toMatchObject({ kind: 'conflict', kept: true })
    await ana.save()
    expect(ana.state().trouble).toEqual({
      kind: 'conflict',
      reason: 'Ben is editing this document since 2026-01-01 10:00 UTC.',
      changedElsewhere: false,
      kept: true,
    })
    expect(await stored()).toBe('first')
  })

  it('found gone by a refresh is told before anything is typed', async () => {
    const { sessionOf, time, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    await host.locks.releaseAny('doc', 'lock-a')
    await time.pass(10 * minute)
    expect(ana.state()).toMatchObject({
      unsaved: false,
      trouble: { kind: 'conflict', kept: false },
    })
  })
})

describe('a document that changed elsewhere', () => {
  async function changedElsewhere() {
    const harness = await createHarness()
    const ana = harness.sessionOf('ana', 'lock-a')
    await ana.open()
    await harness.host.locks.releaseAny('doc', 'lock-a')
    const ben = harness.sessionOf('ben', 'lock-b')
    await ben.open()
    ben.type(' by ben')
    await ben.close()
    ana.type(' by ana')
    await harness.time.pass(3000)
    await ana.save()
    return { ...harness, ana }
  }

  it('is not overwritten by trying again', async () => {
    const { ana, stored } = await changedElsewhere()
    expect(await stored()).toBe('first by ben')
    expect(ana.state()).toMatchObject({
      unsaved: true,
      trouble: { kind: 'conflict', changedElsewhere: true, kept: true },
    })
  })

  it('gets the edits on top when the person decides so; both versions remain', async () => {
    const { ana, stored, sources } = await changedElsewhere()
    await ana.saveOnTop()
    expect(await stored()).toBe('first by ana')
    expect(sources()).toEqual(['upload', 'exit-save', 'save'])
    expect(ana.state()).toMatchObject({ unsaved: false, trouble: null })
  })

  it('is shown instead of the edits when the person decides so', async () => {
    const { ana, drafts, time, stored } = await changedElsewhere()
    await ana.reload()
    expect(ana.island.text()).toBe('first by ben')
    expect(ana.state()).toMatchObject({ unsaved: false, trouble: null, readOnly: null })
    expect(drafts.size).toBe(0)
    ana.type(' and ana')
    await time.pass(3000)
    expect(await stored()).toBe('first by ben and ana')
  })
})

describe('answers that end a session', () => {
  it('keeps the edits when the token was revoked, and goes on with a renewed one', async () => {
    const { sessionOf, time, stored, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    host.grants.ana.revoked = true
    ana.type(' more')
    await time.pass(10 * minute)
    expect(ana.state()).toMatchObject({ unsaved: true, trouble: { kind: 'access-ended' } })
    expect(ana.asked()).toBeGreaterThan(0)
    host.grant('renewed-token-of-ana', 'ana', 'edit')
    host.grants.ana.revoked = false
    ana.renewToken('renewed-token-of-ana')
    await time.pass(0)
    expect(await stored()).toBe('first more')
  })

  it('does not repeat a save that is too large until something was changed', async () => {
    const { sessionOf, time, requests, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    when((request) =>
      request.headers.get('x-wopi-override') === 'PUT'
        ? new Response(null, { status: 413 })
        : undefined,
    )
    ana.type(' more')
    await time.pass(10 * minute)
    expect(ana.state()).toMatchObject({ unsaved: true, trouble: { kind: 'too-large' } })
    expect(requests.filter((name) => name === 'PUT')).toHaveLength(1)
  })

  it('keeps trying when the host is full or broken', async () => {
    const { sessionOf, time, stored, break: when } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    when((request) =>
      request.headers.get('x-wopi-override') === 'PUT'
        ? new Response(null, { status: 507 })
        : undefined,
    )
    ana.type(' more')
    await time.pass(5000)
    expect(ana.state().trouble?.kind).toBe('storage-full')
    when((request) =>
      request.headers.get('x-wopi-override') === 'PUT'
        ? new Response(null, { status: 500 })
        : undefined,
    )
    await time.pass(minute)
    expect(ana.state().trouble).toMatchObject({ kind: 'host-error', status: 500 })
    when(null)
    await time.pass(minute)
    expect(await stored()).toBe('first more')
  })

  it('keeps the edits when the document is gone', async () => {
    const { sessionOf, time, host } = await createHarness()
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    host.doc().gone = true
    ana.type(' more')
    await time.pass(minute)
    expect(ana.state()).toMatchObject({ unsaved: true, trouble: { kind: 'gone' } })
    expect(await ana.bytes()).toMatchObject({ kind: 'bytes' })
  })
})

describe('after a crash', () => {
  async function crashed() {
    const harness = await createHarness()
    const before = harness.sessionOf('ana', 'lock-a')
    await before.open()
    harness.break(() => 'no-connection')
    before.type(' unsaved')
    await harness.time.pass(3000)
    harness.break(null)
    // The page is gone: nothing of the old session runs any more.
    harness.time.sleep(31 * minute)
    const ana = harness.sessionOf('ana', 'lock-n')
    await ana.open()
    return { ...harness, ana }
  }

  it('offers the edits that were kept', async () => {
    const { ana } = await crashed()
    expect(ana.state().draft).toMatchObject({ stale: false })
    expect(ana.island.text()).toBe('first')
  })

  it('brings them back and saves them', async () => {
    const { ana, stored, drafts } = await crashed()
    await ana.restoreDraft()
    expect(ana.island.text()).toBe('first unsaved')
    expect(await stored()).toBe('first unsaved')
    expect(ana.state()).toMatchObject({ draft: null, unsaved: false })
    expect(drafts.size).toBe(0)
  })

  it('keeps them when bringing them back cannot be saved either', async () => {
    const { ana, drafts, break: when } = await crashed()
    when(() => 'no-connection')
    await ana.restoreDraft()
    expect(ana.state()).toMatchObject({ unsaved: true, trouble: { kind: 'offline' } })
    expect([...drafts.keys()]).toEqual(['page-lock-n'])
  })

  it('saves what was typed meanwhile before it brings them back', async () => {
    const { ana, sources, stored } = await crashed()
    ana.type(' typed since')
    await ana.restoreDraft()
    expect(sources()).toEqual(['upload', 'save', 'save'])
    expect(await stored()).toBe('first unsaved')
  })

  it('drops them when the person says so', async () => {
    const { ana, drafts } = await crashed()
    await ana.discardDraft()
    expect(ana.state().draft).toBeNull()
    expect(drafts.size).toBe(0)
  })

  it('offers nothing when the host has exactly these bytes', async () => {
    const { sessionOf, drafts } = await createHarness()
    drafts.set('other', {
      pageId: 'other',
      bytes: new TextEncoder().encode('first'),
      baseVersion: '1',
      keptAt: 0,
    })
    const ana = sessionOf('ana', 'lock-a')
    await ana.open()
    expect(ana.state().draft).toBeNull()
    expect(drafts.size).toBe(0)
  })
})
