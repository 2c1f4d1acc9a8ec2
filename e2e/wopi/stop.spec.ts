import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { bytesOf, sha256 } from '#e2e/support/bytes'
import { createPerson, importDocument, mintToken, showDocument } from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'
import { rawHttp } from '#e2e/support/raw-http'
import { wopiClient } from '#e2e/support/wopi-client'

const put: [string, string][] = [
  ['X-WOPI-Override', 'PUT'],
  ['X-WOPI-Lock', 'A'],
]

/** A locked document, and a PutFile on it whose body comes in two halves. */
async function begin(portal: PortalServer) {
  const ana = await createPerson(portal, 'Ana')
  const id = await importDocument(portal, 'README.md', ana, 'Slow.txt')
  const wopi = wopiClient(await mintToken(portal, id, ana))
  await wopi.lock('A')
  const body = bytesOf(200_000, 1)
  const headers: [string, string][] = [...put, ['Content-Length', String(body.length)]]
  const slowPut = (between: () => Promise<unknown>) =>
    rawHttp(wopi.address('/contents'), { method: 'POST', headers }, [
      body.subarray(0, 100_000),
      between,
      body.subarray(100_000),
    ])
  return { id, wopi, body, slowPut }
}

const parts = async ({ dataDir }: PortalServer) =>
  (await readdir(join(dataDir, 'blobs'), { recursive: true })).filter((name) =>
    name.endsWith('.part'),
  )

const refusesConnections = (portal: PortalServer) =>
  fetch(`${portal.url}/api/health`).then(
    () => false,
    () => true,
  )

test('a save that is coming in when the portal is told to stop gets its 200, and nobody new is let in', async () => {
  const portal = await startPortal()
  try {
    const { id, body, slowPut } = await begin(portal)
    let stopped: Promise<void> = Promise.resolve()
    const answer = await slowPut(async () => {
      await expect.poll(() => parts(portal)).toHaveLength(1)
      stopped = portal.stop()
      await expect.poll(() => refusesConnections(portal)).toBe(true)
    })
    expect(answer.status).toBe(200)
    expect(new Map(answer.headers).get('connection')).toBe('close')
    await stopped
    expect(await portal.log()).toContain('"msg":"stopped"')
    await portal.start()
    expect(await showDocument(portal, id)).toMatchObject({ version: 2, sha256: sha256(body) })
  } finally {
    await portal.remove()
  }
})

test('a save that takes longer than the stop may is cut, and leaves nothing behind', async () => {
  const portal = await startPortal({ STOP_SECONDS: '0.5' })
  try {
    const { id, wopi, slowPut } = await begin(portal)
    const answer = await slowPut(async () => {
      await expect.poll(() => parts(portal)).toHaveLength(1)
      await portal.stop()
    })
    expect(answer.status).toBeNull()
    expect(await portal.log()).toContain('stopped before everything was answered')
    await portal.start()
    expect(await showDocument(portal, id)).toMatchObject({ version: 1, lock: { id: 'A' } })
    expect((await wopi.putFile('again', { 'X-WOPI-Lock': 'A' })).status).toBe(200)
  } finally {
    await portal.remove()
  }
})

test('an upload that stands still is given up: 408, no temporary file, the connection closed', async () => {
  const portal = await startPortal({ UPLOAD_IDLE_SECONDS: '0.5' })
  try {
    const { id, wopi, slowPut } = await begin(portal)
    const stood = Date.now()
    const answer = await slowPut(async () => {
      await expect.poll(() => parts(portal)).toHaveLength(1)
      await expect.poll(() => parts(portal)).toHaveLength(0)
    })
    expect(answer.status).toBe(408)
    expect(Date.now() - stood).toBeLessThan(15_000)
    expect(new Map(answer.headers).get('x-wopi-servererror')).toContain('stood still')
    expect(await showDocument(portal, id)).toMatchObject({ version: 1, lock: { id: 'A' } })
    expect((await wopi.putFile('again', { 'X-WOPI-Lock': 'A' })).status).toBe(200)
  } finally {
    await portal.remove()
  }
})
