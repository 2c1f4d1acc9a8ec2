import { expect } from '@playwright/test'
import { bytesOf, sha256, streamOf } from '#e2e/support/bytes'
import { listRejected, listVersions, showDocument } from '#e2e/support/operator'
import { chunk, rawHttp } from '#e2e/support/raw-http'
import { wopiClient } from '#e2e/support/wopi-client'
import { test } from '#e2e/support/wopi-test'

type Header = [name: string, value: string]

const put = (header: Header) => {
  const headers: Header[] = [['X-WOPI-Override', 'PUT'], ['X-WOPI-Lock', 'A'], header]
  return { method: 'POST', headers }
}

test.describe('PutFile takes whole bodies', () => {
  for (const [name, size] of [
    ['a byte', 1],
    ['more than the 10 MB at which a proxy would cut', 12_345_678],
    ['30 MB', 30_000_000],
  ] as const) {
    test(`of ${name}, with Content-Length`, async ({ portal, makeDocument }) => {
      const document = await makeDocument('before')
      const wopi = wopiClient(document)
      const body = bytesOf(size)
      expect(await wopi.lock('A')).toMatchObject({ status: 200 })
      const saved = await wopi.putFile(body, { 'X-WOPI-Lock': 'A' })
      expect(saved).toMatchObject({ status: 200, lock: undefined, version: '2' })
      expect(await showDocument(portal, document.id)).toMatchObject({
        version: 2,
        size,
        sha256: sha256(body),
      })
    })
  }

  test('of more than 10 MB, chunked', async ({ portal, makeDocument }) => {
    const document = await makeDocument('before')
    const wopi = wopiClient(document)
    const piece = bytesOf(65_536)
    await wopi.lock('A')
    const saved = await wopi.putFile(streamOf(piece, 200), { 'X-WOPI-Lock': 'A' })
    expect(saved).toMatchObject({ status: 200, version: '2' })
    expect(await showDocument(portal, document.id)).toMatchObject({
      size: 200 * 65_536,
      sha256: sha256(Buffer.concat(Array.from({ length: 200 }, () => piece))),
    })
  })

  test('but adds no version for a save without edits of the bytes that are there', async ({
    portal,
    makeDocument,
  }) => {
    const document = await makeDocument('before')
    const wopi = wopiClient(document)
    await wopi.lock('A')
    const saved = await wopi.putFile('edited', { 'X-WOPI-Lock': 'A' })
    const untouched = { 'X-WOPI-Lock': 'A', 'X-COOL-WOPI-IsModifiedByUser': 'false' }
    for (const flags of [{}, { 'X-COOL-WOPI-IsExitSave': 'true' }]) {
      const again = await wopi.putFile('edited', { ...untouched, ...flags })
      expect(again).toMatchObject({ status: 200, version: '2', text: saved.text })
    }
    expect(await listVersions(portal, document.id)).toHaveLength(2)
    const info = JSON.parse((await wopi.checkFileInfo()).text)
    expect(info).toMatchObject({ Version: '2', ...JSON.parse(saved.text) })
    expect(await wopi.putFile('other', untouched)).toMatchObject({ status: 200, version: '3' })
  })

  test('of no bytes at all, under a lock', async ({ portal, makeDocument }) => {
    const document = await makeDocument('before')
    const wopi = wopiClient(document)
    await wopi.lock('A')
    expect(await wopi.putFile('', { 'X-WOPI-Lock': 'A' })).toMatchObject({ status: 200 })
    expect(await showDocument(portal, document.id)).toMatchObject({ version: 2, size: 0 })
    expect(await wopi.getFile()).toMatchObject({ status: 200, version: '2', text: '' })
  })

  test('onto an empty, unlocked document without a lock', async ({ portal, makeDocument }) => {
    const document = await makeDocument('')
    const saved = await wopiClient(document).putFile('first words')
    expect(saved).toMatchObject({ status: 200, version: '2' })
    expect(await showDocument(portal, document.id)).toMatchObject({ version: 2, size: 11 })
  })
})

test.describe('PutFile takes nothing of a body that', () => {
  const half = bytesOf(300_000)
  const announced = put(['Content-Length', '600000'])
  const chunked = put(['Transfer-Encoding', 'chunked'])
  const brokenOff = [
    ['is shorter than its Content-Length and cut', announced, half, 'reset'],
    ['is shorter than its Content-Length and closed', announced, half, 'finish'],
    ['is chunked and cut between two chunks', chunked, chunk(half), 'reset'],
    ['is chunked and closed between two chunks', chunked, chunk(half), 'finish'],
    ['is chunked and cut inside a chunk', chunked, chunk(half).subarray(0, 200_000), 'reset'],
  ] as const

  for (const [name, head, bytes, end] of brokenOff) {
    test(name, async ({ portal, makeDocument }) => {
      const document = await makeDocument('before')
      const wopi = wopiClient(document)
      await wopi.lock('A')
      const answer = await rawHttp(wopi.address('/contents'), head, [bytes], end)
      expect(answer.status).not.toBe(200)
      expect(await listVersions(portal, document.id)).toHaveLength(1)
      expect(await listRejected(portal, document.id)).toHaveLength(0)
      expect(await wopi.getFile()).toMatchObject({ status: 200, version: '1', text: 'before' })
      // The lock is still there, and the client's next try succeeds.
      expect(await wopi.putFile('after', { 'X-WOPI-Lock': 'A' })).toMatchObject({ status: 200 })
    })
  }

  test('goes on after its Content-Length: the rest never reaches the document', async ({
    makeDocument,
  }) => {
    const document = await makeDocument('before')
    const wopi = wopiClient(document)
    await wopi.lock('A')
    const answer = await rawHttp(
      wopi.address('/contents'),
      put(['Content-Length', '5']),
      ['after and more than was announced'],
      'finish',
    )
    // HTTP ends the body where it was announced to end; the rest is a bad request of its own, which may be
    // answered first.
    const saved = { 200: ['after'], 400: ['before', 'after'] }[answer.status ?? 0]
    expect(saved).toContain((await wopi.getFile()).text)
  })
})
