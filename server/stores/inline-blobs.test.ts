import { expect, test } from 'vitest'
import { statementsOf } from '#server/db/statements/statements'
import { addDocument, addGrant } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal } from '#server/testing/test-portal'
import { describeBlobs } from '#server/wopi/contract/blobs-contract'
import { createMemoryBlobs } from '#server/wopi/memory/memory-blobs'
import type { Blobs, Save } from '#server/wopi/ports'
import { storeInline, withInlineBlobs } from './inline-blobs'

/** Small enough for the contract to store on both sides of it. */
const upTo = 1000

onBothDatabases((create) => {
  // The row that a small blob waits for is written at once.
  describeBlobs(async () => {
    const { db, close } = await create()
    const statements = statementsOf(db)
    const now = () => new Date()
    const inline = withInlineBlobs(createMemoryBlobs(now), { statements, upTo })
    const blobs: Blobs = {
      ...inline,
      async put(body, limits, key) {
        const put = await inline.put(body, { ...limits, withRow: true }, key)
        if (put.kind !== 'stored') return put
        const { bytes, ...blob } = put.blob
        await statements.$transaction((tx) => storeInline(tx, put.blob, now()))
        return { kind: 'stored', blob }
      },
    }
    const remains = async () => {
      const keys: string[] = []
      for await (const { key } of blobs.list()) keys.push(key)
      return keys
    }
    return { blobs, remains, close }
  })

  test('a small save is stored with its version, or with what refused it, and not without', async () => {
    const database = await create()
    const portal = await openTestPortal(database)
    const ana = await addUser(portal, 'Ana')
    const { id } = await addDocument(portal, ana, 'Plan.txt', 'one')
    const grantId = await addGrant(portal, ana, id)
    const blobs = withInlineBlobs(portal.blobs, { statements: statementsOf(portal.db), upTo })
    const inside = () => portal.db.inlineBlob.count()
    const store = async (content: string, withRow = true): Promise<Save> => {
      const put = await blobs.put(new Blob([content]).stream(), { maxBytes: 1e6, withRow })
      if (put.kind !== 'stored') throw new Error(put.kind)
      return {
        ...{ blob: put.blob, source: 'save', userId: ana.id, editors: [ana.id] },
        ...{ modifiedByUser: true, editorId: 'builtin' },
      }
    }
    const guard = { kind: 'holds-lock', lock: 'A', grantId } as const

    const small = await store('small')
    expect(await blobs.size(small.blob.key)).toBeNull()
    const refused = await portal.versions.commit(id, small, guard)
    expect([refused.kind, await inside()]).toEqual(['lock-mismatch', 0])

    await portal.locks.acquire(id, 'A', { userId: ana.id, grantId, editorId: 'builtin' })
    expect(await portal.versions.commit(id, small, guard)).toMatchObject({ kind: 'saved' })
    const head = await portal.versions.head(id)
    expect(await new Response(await blobs.open(head?.blobKey ?? '')).text()).toBe('small')
    expect(await inside()).toBe(1)

    const kept = { fileId: id, grantId, reason: 'lock-mismatch' } as const
    const locks = { offeredLock: 'B', currentLock: 'A' }
    for (let time = 0; time < 2; time += 1) {
      await portal.rejected.keep({ ...kept, ...locks, save: await store('other') })
    }
    expect(await inside()).toBe(2)

    const large = await store('x'.repeat(upTo + 1))
    expect(large.blob.bytes).toBeUndefined()
    expect((await store('by itself', false)).blob.bytes).toBeUndefined()
    expect(await inside()).toBe(2)
    await portal.close()
  })
})
