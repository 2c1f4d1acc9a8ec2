import { describe, expect, it } from 'vitest'
import { createHarness, settle } from '#server/testing/editor-session-harness'

const ben = { id: 'ben', name: 'Ben', email: 'ben@example.org' }
const comment = { id: '7', text: '@Ben, look', isReply: false, mentioned: [ben] }

async function opened() {
  const harness = await createHarness()
  const ana = harness.sessionOf('ana', 'lock-a')
  await ana.open()
  harness.requests.length = 0
  const bodies: unknown[] = []
  /** Whether the next activities fail, and how. */
  const fail = (how: 'no-connection' | 'answer-lost' | Response | null) =>
    harness.break((request) => {
      if (request.headers.get('x-wopi-override') !== 'ADD_ACTIVITIES') return undefined
      void request.json().then((body) => bodies.push(body))
      return how ?? undefined
    })
  fail(null)
  return { ...harness, ana, bodies, fail }
}

describe('a mention in a comment', () => {
  it('is sent once, as an activity', async () => {
    const { ana, bodies, time } = await opened()
    ana.mention(comment)
    await time.pass(120_000)
    expect(bodies).toEqual([
      {
        Activities: [
          {
            Type: 'comment',
            Id: 'lock-a-1',
            Timestamp: '2026-01-01T10:00:00.000Z',
            Data: {
              ContentId: '7',
              ContentAction: 'created',
              CommentText: '@Ben, look',
              IsReply: false,
            },
            People: [{ Id: 'ben', Name: 'Ben', Mentioned: true }],
          },
        ],
      },
    ])
    expect(ana.told).toEqual([])
  })

  it.each([
    ['no connection', 'no-connection'],
    ['a lost answer', 'answer-lost'],
    ['an error', new Response(null, { status: 503 })],
  ] as const)('is sent again with the same id after %s, and the person is told', async (_, how) => {
    const { ana, bodies, fail, time } = await opened()
    fail(how)
    ana.mention(comment)
    await settle()
    await time.pass(31_000)
    expect(bodies).toHaveLength(3)
    fail(null)
    ana.awake()
    await time.pass(120_000)
    expect(bodies).toHaveLength(4)
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
    expect(ana.told).toEqual([['waits', 'Ben']])
  })

  it('waits for a new token', async () => {
    const { ana, bodies, fail, host } = await opened()
    fail(new Response(null, { status: 401 }))
    ana.mention(comment)
    await settle()
    expect(ana.asked()).toBe(1)
    fail(null)
    ana.renewToken(host.tokens.ana)
    await settle()
    expect(bodies).toHaveLength(2)
  })

  it('that the host refuses is not tried again, and the person is told', async () => {
    const { ana, bodies, fail, time } = await opened()
    fail(new Response(null, { status: 501 }))
    ana.mention(comment)
    await time.pass(120_000)
    fail(Response.json({ ActivityResponses: [{ Id: 'x', Status: 3 }] }))
    ana.mention(comment)
    await time.pass(120_000)
    expect(bodies).toHaveLength(2)
    expect(ana.told).toEqual([
      ['failed', 'Ben'],
      ['failed', 'Ben'],
    ])
  })

  it('is not sent for somebody who may only read', async () => {
    const { sessionOf, bodies } = await opened()
    const viewer = sessionOf('viewer', 'lock-v')
    await viewer.open()
    viewer.mention(comment)
    await settle()
    expect(bodies).toEqual([])
  })

  it('is on its way before the session is closed', async () => {
    const { ana, requests } = await opened()
    ana.mention(comment)
    expect(await ana.close()).toBe('closed')
    expect(requests).toEqual(['ADD_ACTIVITIES', 'UNLOCK'])
  })
})
