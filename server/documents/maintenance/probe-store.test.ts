import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { StorageBusy, StorageFull, StorageReadOnly } from '#server/wopi/ports'
import { probeStore } from './probe-store'

let portal: TestPortal
beforeEach(async () => {
  portal = await openTestPortal()
})
afterEach(() => portal.close())

const failing = (error: Error) => {
  const logged: string[] = []
  const blobs = { ...portal.blobs, put: () => Promise.reject(error) }
  const log = { error: (_: object, words: string) => logged.push(words) }
  return { blobs, log, logged }
}

it('finds nothing in the way of a store that works, and leaves nothing in it', async () => {
  const log = { error: (_: object, words: string) => expect.unreachable(words) }
  expect(await probeStore({ ...portal, log })).toBeNull()
  for await (const { key } of portal.blobs.list()) expect.unreachable(key)
})

it.each([
  ['full', new StorageFull('no room')],
  ['read-only', new StorageReadOnly('read-only file system')],
  ['failing', new Error('EIO')],
])('says that the store is %s, and logs why', async (fault, error) => {
  const store = failing(error)
  expect(await probeStore(store)).toBe(fault)
  expect(store.logged).toEqual(['the store of documents takes nothing'])
})

it('takes a store that is busy for one that works', async () => {
  const store = failing(new StorageBusy('many are coming in'))
  expect(await probeStore(store)).toBeNull()
  expect(store.logged).toEqual([])
})
