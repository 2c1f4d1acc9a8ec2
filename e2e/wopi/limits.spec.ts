import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { bytesOf, streamOf } from '#e2e/support/bytes'
import { createPerson, importDocument, mintToken, showDocument } from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'
import { type WopiClient, wopiClient } from '#e2e/support/wopi-client'

const megabyte = 1024 * 1024

async function open(portal: PortalServer): Promise<{ wopi: WopiClient; document: string }> {
  const ana = await createPerson(portal, 'Ana')
  const document = await importDocument(portal, 'README.md', ana)
  return { document, wopi: wopiClient(await mintToken(portal, document, ana)) }
}

async function blobs({ dataDir }: PortalServer): Promise<string[]> {
  const all = await readdir(join(dataDir, 'blobs'), { recursive: true, withFileTypes: true })
  return all.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

test.describe('a body over MAX_UPLOAD_BYTES', () => {
  let portal: PortalServer
  let wopi: WopiClient
  let document: string

  test.beforeAll(async () => {
    portal = await startPortal({ MAX_UPLOAD_BYTES: String(megabyte) })
    const opened = await open(portal)
    wopi = opened.wopi
    document = opened.document
    await wopi.lock('A')
  })
  test.afterAll(() => portal?.remove())

  test('is refused with 413 and leaves nothing behind, with Content-Length', async () => {
    const before = await blobs(portal)
    const answer = await wopi.putFile(bytesOf(megabyte + 1), { 'X-WOPI-Lock': 'A' })
    expect(answer).toMatchObject({ status: 413 })
    expect(await showDocument(portal, document)).toMatchObject({ version: 1 })
    expect(await blobs(portal)).toEqual(before)
  })

  test('is refused with 413 and leaves nothing behind, chunked', async () => {
    const before = await blobs(portal)
    const answer = await wopi.putFile(streamOf(bytesOf(65_536), 17), { 'X-WOPI-Lock': 'A' })
    expect(answer).toMatchObject({ status: 413 })
    expect(await showDocument(portal, document)).toMatchObject({ version: 1 })
    expect(await blobs(portal)).toEqual(before)
  })

  test('by not a single byte is taken', async () => {
    const answer = await wopi.putFile(bytesOf(megabyte), { 'X-WOPI-Lock': 'A' })
    expect(answer).toMatchObject({ status: 200, version: '2' })
  })

  test('under a lost lock is refused for the lock', async () => {
    const answer = await wopi.putFile(bytesOf(megabyte + 1), { 'X-WOPI-Lock': 'B' })
    expect(answer).toMatchObject({ status: 409, lock: 'A' })
  })
})

test('a PutFile and a GetFile of 200 MB need less than 64 MB of memory', async () => {
  test.setTimeout(480_000)
  const portal = await startPortal()
  try {
    const { wopi, document } = await open(portal)
    await wopi.lock('A')
    // What one save warms up stays; what matters is what a large one adds.
    await wopi.putFile(streamOf(bytesOf(megabyte), 8), { 'X-WOPI-Lock': 'A' })
    const before = await portal.memory()
    let peak = before
    const watch = setInterval(async () => {
      peak = Math.max(peak, await portal.memory())
    }, 25)
    const saved = await wopi.putFile(streamOf(bytesOf(megabyte), 200), { 'X-WOPI-Lock': 'A' })
    expect(saved).toMatchObject({ status: 200, version: '3' })
    let received = 0
    const read = await fetch(wopi.address('/contents'))
    for await (const piece of read.body ?? []) received += piece.length
    clearInterval(watch)
    expect(received).toBe(200 * megabyte)
    expect(await showDocument(portal, document)).toMatchObject({ size: 200 * megabyte })
    console.log(
      `200 MB saved and read: memory grew by ${Math.round((peak - before) / megabyte)} MB`,
    )
    expect(peak - before).toBeLessThan(64 * megabyte)
  } finally {
    await portal.remove()
  }
})
