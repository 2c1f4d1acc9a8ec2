import { describe, expect, test } from 'vitest'
import { createMemoryHost, type MemoryHost } from '#server/wopi/memory/memory-host'

const post = (host: MemoryHost, override: string, body: string, token?: string) =>
  host.call({
    headers: { 'X-WOPI-Override': override },
    body,
    ...(token === undefined ? {} : { token }),
  })

describe('PutUserInfo', () => {
  test('is kept per person and given back in every CheckFileInfo', async () => {
    const host = await createMemoryHost()
    expect((await post(host, 'PUT_USER_INFO', 'opaque')).status).toBe(200)
    const infoOf = async (token: string) =>
      JSON.parse(await (await host.call({ method: 'GET', token })).text()).UserInfo
    expect(await infoOf(host.tokens.ana)).toBe('opaque')
    expect(await infoOf(host.tokens.ben)).toBe('')
  })

  test('takes 1024 ASCII characters and no more', async () => {
    const host = await createMemoryHost()
    expect((await post(host, 'PUT_USER_INFO', 'x'.repeat(1024))).status).toBe(200)
    expect((await post(host, 'PUT_USER_INFO', 'x'.repeat(1025))).status).toBe(400)
    expect((await post(host, 'PUT_USER_INFO', 'ü')).status).toBe(400)
    expect((await post(host, 'PUT_USER_INFO', '')).status).toBe(200)
  })
})

describe('GetShareUrl', () => {
  test.each([
    ['ReadOnly', 200],
    ['ReadWrite', 200],
    ['readonly', 501],
    ['Unknown', 501],
    ['', 501],
  ])('of type «%s»: %i', async (type, status) => {
    const host = await createMemoryHost()
    const response = await host.post('GET_SHARE_URL', { 'X-WOPI-UrlType': type })
    expect(response.status).toBe(status)
    if (status === 200) expect(JSON.parse(await response.text()).ShareUrl).toMatch(/^https:/)
  })
})

describe('AddActivities', () => {
  const comment = (changes: object = {}, data: object = {}) => ({
    Type: 'comment',
    Id: '2DA8BEF5-6D0E-4E3C-8B8E-6AC6C1D1E2F3',
    Timestamp: '2017-03-15T13:47:13000000Z',
    Data: { ContentId: 'c1', ContentAction: 'created', CommentText: 'Look here', ...data },
    ...changes,
  })
  const add = async (host: MemoryHost, activities: unknown) => {
    const response = await post(host, 'ADD_ACTIVITIES', JSON.stringify({ Activities: activities }))
    return response.status === 200 ? JSON.parse(await response.text()) : response.status
  }

  test('keeps comments, with the mentioned people whom this host knows', async () => {
    const host = await createMemoryHost()
    const People = [
      { Id: 'ben', Mentioned: true },
      { Id: 'ana', Mentioned: false },
      { Id: 'stranger', Mentioned: true, Provider: 'Windows Live' },
    ]
    const answer = await add(host, [comment({ People }, { IsReply: true })])
    expect(answer).toEqual({
      ActivityResponses: [{ Id: '2DA8BEF5-6D0E-4E3C-8B8E-6AC6C1D1E2F3', Status: 0 }],
    })
    expect(host.comments).toMatchObject([
      { contentId: 'c1', text: 'Look here', action: 'created', isReply: true, mentioned: ['ben'] },
    ])
  })

  test('gives other kinds of activity a status of their own', async () => {
    const host = await createMemoryHost()
    const answer = await add(host, [comment({ Id: 'a' }), { Type: 'dance', Id: 'b' }])
    expect(answer.ActivityResponses).toEqual([
      { Id: 'a', Status: 0 },
      { Id: 'b', Status: 3 },
    ])
    expect(host.comments.length).toBe(1)
  })

  test.each(['', 'no json', '[]', '{}', '{"Activities":1}', '{"Activities":[1]}'])(
    'refuses the body «%s»',
    async (body) => {
      const host = await createMemoryHost()
      expect((await post(host, 'ADD_ACTIVITIES', body)).status).toBe(400)
    },
  )
})
