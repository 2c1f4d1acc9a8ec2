import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { changeRow } from '#e2e/support/database'
import { listRejected, mintToken, showDocument } from '#e2e/support/operator'
import { chunk, lastChunk, rawHttp } from '#e2e/support/raw-http'
import { wopiClient } from '#e2e/support/wopi-client'
import { test } from '#e2e/support/wopi-test'

const half = new TextEncoder().encode('half of the words, ')

/** A PutFile during whose body something happens. */
function slowPut(address: string, between: () => Promise<void>) {
  return rawHttp(
    address,
    {
      method: 'POST',
      headers: [
        ['X-WOPI-Override', 'PUT'],
        ['X-WOPI-Lock', 'A'],
        ['Transfer-Encoding', 'chunked'],
      ],
    },
    // The first pause lets the request arrive before anything changes.
    [chunk(half), () => sleep(300), between, chunk(half), lastChunk],
  )
}

test('a token that is revoked during the upload saves nothing, and the words are kept', async ({
  portal,
  makeDocument,
}) => {
  const document = await makeDocument('before')
  const wopi = wopiClient(document)
  await wopi.lock('A')
  const tokenHash = createHash('sha256').update(document.accessToken).digest('hex')
  const answer = await slowPut(wopi.address('/contents'), async () =>
    changeRow(portal, 'Grant', 'revokedAt', new Date(), { column: 'tokenHash', equals: tokenHash }),
  )
  expect(answer.status).toBe(401)
  expect(await showDocument(portal, document.id)).toMatchObject({ version: 1 })
  expect(await listRejected(portal, document.id)).toMatchObject([
    { reason: 'access-ended', size: half.length * 2 },
  ])
  expect(await wopi.checkFileInfo()).toMatchObject({ status: 401 })
})

test('a token that expires during the upload still saves what had begun', async ({
  portal,
  ana,
  makeDocument,
}) => {
  const { id } = await makeDocument('before')
  const wopi = wopiClient(await mintToken(portal, id, ana, { ttl: 2 }))
  expect(await wopi.lock('A')).toMatchObject({ status: 200 })
  const answer = await slowPut(wopi.address('/contents'), () => sleep(2500))
  expect(answer.status).toBe(200)
  expect(await showDocument(portal, id)).toMatchObject({ version: 2, size: half.length * 2 })
  expect(await wopi.checkFileInfo()).toMatchObject({ status: 401 })
})

test('a lock that expires during the upload saves nothing, and the words are kept', async ({
  portal,
  makeDocument,
}) => {
  const document = await makeDocument('before')
  const wopi = wopiClient(document)
  await wopi.lock('A')
  const answer = await slowPut(wopi.address('/contents'), async () =>
    changeRow(portal, 'Lock', 'expiresAt', new Date(Date.now() - 1000), {
      column: 'documentId',
      equals: document.id,
    }),
  )
  expect(answer.status).toBe(409)
  expect(answer.headers).toContainEqual(['x-wopi-lock', ''])
  expect(await showDocument(portal, document.id)).toMatchObject({ version: 1, lock: null })
  expect(await listRejected(portal, document.id)).toMatchObject([{ reason: 'not-locked' }])
})

test('a view token reads and never writes', async ({ portal, ana, makeDocument }) => {
  const { id } = await makeDocument('before')
  const wopi = wopiClient(await mintToken(portal, id, ana, { rights: 'view' }))
  const info = JSON.parse((await wopi.checkFileInfo()).text)
  expect(info).toMatchObject({ UserCanWrite: false, ReadOnly: true })
  expect(await wopi.getFile()).toMatchObject({ status: 200, text: 'before' })
  expect(await wopi.putFile('after', { 'X-WOPI-Lock': 'A' })).toMatchObject({ status: 401 })
  expect(await showDocument(portal, id)).toMatchObject({ version: 1 })
})
