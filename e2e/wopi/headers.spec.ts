import { expect } from '@playwright/test'
import { rawHttp } from '#e2e/support/raw-http'
import { wopiClient } from '#e2e/support/wopi-client'
import { test } from '#e2e/support/wopi-test'

test('an empty X-WOPI-Lock is really on the wire of a 409, once', async ({ makeDocument }) => {
  const answer = await rawHttp(
    wopiClient(await makeDocument('not empty')).address('/contents'),
    {
      method: 'POST',
      headers: [
        ['X-WOPI-Override', 'PUT'],
        ['Content-Length', '3'],
      ],
    },
    ['new'],
  )
  expect(answer.status).toBe(409)
  expect(answer.headers.filter(([name]) => name === 'x-wopi-lock')).toEqual([['x-wopi-lock', '']])
})

test('an empty X-WOPI-Lock in a request is the same as none', async ({ makeDocument }) => {
  const wopi = wopiClient(await makeDocument('not empty'))
  await wopi.lock('A')
  const answer = await rawHttp(
    wopi.address('/contents'),
    {
      method: 'POST',
      headers: [
        ['X-WOPI-Override', 'PUT'],
        ['X-WOPI-Lock', ''],
        ['Content-Length', '3'],
      ],
    },
    ['new'],
  )
  expect(answer.status).toBe(409)
  expect(answer.headers).toContainEqual(['x-wopi-lock', 'A'])
})

test('GetLock on an unlocked document says so with an empty header', async ({ makeDocument }) => {
  const answer = await rawHttp(
    wopiClient(await makeDocument('text')).address(''),
    {
      method: 'POST',
      headers: [
        ['X-WOPI-Override', 'GET_LOCK'],
        ['Content-Length', '0'],
      ],
    },
    [],
  )
  expect(answer.status).toBe(200)
  expect(answer.headers).toContainEqual(['x-wopi-lock', ''])
})

test('a lock id of 1024 characters comes back byte for byte', async ({ makeDocument }) => {
  const wopi = wopiClient(await makeDocument('text'))
  const id = `{"S":"${'x'.repeat(1000)}","E":2,"M":"~"}`.padEnd(1024, '!')
  expect(await wopi.lock(id)).toMatchObject({ status: 200, lock: undefined })
  expect(await wopi.getLock()).toMatchObject({ status: 200, lock: id })
  expect(await wopi.lock(id.toUpperCase())).toMatchObject({ status: 409, lock: id })
})

test('LastModifiedTime has six digits, and PutFile and CheckFileInfo agree', async ({
  makeDocument,
}) => {
  const wopi = wopiClient(await makeDocument('text'))
  await wopi.lock('A')
  const times: string[] = []
  for (const text of ['one', 'two', 'three']) {
    const saved = await wopi.putFile(text, { 'X-WOPI-Lock': 'A' })
    const { LastModifiedTime } = JSON.parse(saved.text)
    expect(LastModifiedTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    expect(JSON.parse((await wopi.checkFileInfo()).text)).toMatchObject({ LastModifiedTime })
    times.push(LastModifiedTime)
  }
  expect(times).toEqual([...new Set(times)].sort())
})

test('the token is taken from the Authorization header as well', async ({ makeDocument }) => {
  const { wopiSrc, accessToken } = await makeDocument('text')
  const ask = async (authorization: string) =>
    (await fetch(wopiSrc, { headers: { authorization } })).status
  expect(await ask(`Bearer ${accessToken}`)).toBe(200)
  expect(await ask('Bearer wrong')).toBe(401)
  expect((await fetch(wopiSrc)).status).toBe(401)
})

test('a token is good for its own document only', async ({ makeDocument }) => {
  const [mine, other] = [await makeDocument('mine'), await makeDocument('other')]
  const crossed = wopiClient({ ...mine, wopiSrc: other.wopiSrc })
  expect(await crossed.checkFileInfo()).toMatchObject({ status: 404 })
  expect(await crossed.getFile()).toMatchObject({ status: 404 })
  expect(await crossed.lock('A')).toMatchObject({ status: 404 })
  expect(await crossed.putFile('x', { 'X-WOPI-Lock': 'A' })).toMatchObject({ status: 404 })
})

test('answers to office servers set no cookie and are not compressed', async ({ makeDocument }) => {
  const wopi = wopiClient(await makeDocument('text '.repeat(10_000)))
  for (const answer of [await wopi.checkFileInfo(), await wopi.getFile(), await wopi.lock('A')]) {
    expect(answer.status).toBe(200)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('content-encoding')).toBeNull()
  }
})
