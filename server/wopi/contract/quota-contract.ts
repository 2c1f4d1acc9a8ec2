import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RejectedSave } from '#server/wopi/ports'
import { addAnasGrant, ana, aSave, type CreateWorld, setScene, type World } from './world'

/** What holds when the owner of a document has a quota. Ana has 5 bytes stored to begin with. */
export function describeQuota(createWorld: CreateWorld): void {
  describe('a quota', { timeout: 60_000 }, () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
      await world.locks.acquire('doc', 'abc', ana)
    })
    afterEach(() => world.close())

    const underAbc = { kind: 'holds-lock', lock: 'abc', grantId: 'grant' } as const
    const sized = (size: number) => aSave({ blob: { ...aSave().blob, size } })
    const commit = (size: number, client: Pick<World, 'versions'> = world) =>
      client.versions.commit('doc', sized(size), underAbc)
    const room = async () => {
      const found = await world.grants.find('token-of-grant')
      return found.kind === 'file' ? found.access.room : undefined
    }
    async function refuse(content: string, changes: Partial<RejectedSave> = {}) {
      const put = await world.blobs.put(new Blob([content]).stream(), { maxBytes: 1000 })
      if (put.kind !== 'stored') throw new Error(put.kind)
      const kept = await world.rejected.keep({
        ...{ fileId: 'doc', save: aSave({ blob: put.blob }), grantId: 'grant' },
        ...{ reason: 'over-quota', offeredLock: 'abc', currentLock: 'abc', ...changes },
      })
      return { kept, key: put.blob.key }
    }

    test('is filled to the last byte and not by one more', async () => {
      await world.setQuota('ana', 15)
      expect(await commit(11)).toEqual({ kind: 'over-quota' })
      expect(await world.versionsOf('doc')).toHaveLength(1)
      expect(await commit(10)).toMatchObject({ kind: 'saved', version: 2 })
      expect(await commit(1)).toEqual({ kind: 'over-quota' })
      expect(await commit(0)).toMatchObject({ kind: 'saved', version: 3 })
    })

    test('is another matter than the lock, which is judged first', async () => {
      await world.setQuota('ana', 5)
      const other = { ...underAbc, lock: 'other' }
      expect(await world.versions.commit('doc', sized(6), other)).toMatchObject({
        kind: 'lock-mismatch',
      })
    })

    test('is told with a token, with the reserve beyond', async () => {
      expect(await room()).toBeNull()
      await world.setQuota('ana', 15)
      expect(await room()).toEqual({ bytes: 10, reserve: 100 })
      await world.setQuota('ana', 0)
      expect(await room()).toEqual({ bytes: 0, reserve: 95 })
    })

    test('counts refused saves, too, and takes one in as a version in their place', async () => {
      await world.setQuota('ana', 15)
      await refuse('10 bytes..', { reason: 'lock-mismatch' })
      expect(await room()).toEqual({ bytes: 0, reserve: 100 })
      expect(await commit(1)).toEqual({ kind: 'over-quota' })
      const adopted = { ...sized(10), frees: 10 }
      expect(await world.versions.commit('doc', adopted, underAbc)).toMatchObject({ kind: 'saved' })
    })

    test('of one owner is nobody else’s', async () => {
      await world.setQuota('ben', 0)
      expect(await commit(100)).toMatchObject({ kind: 'saved' })
    })

    test('never refuses to keep what was refused for another reason', async () => {
      await world.setQuota('ana', 5)
      const { kept } = await refuse('x'.repeat(500), { reason: 'not-locked' })
      expect(kept).toBe('kept')
    })

    test('has a reserve for what it refused: the last save of each session', async () => {
      await world.setQuota('ana', 5)
      await addAnasGrant(world, 'doc', 'second')
      const first = await refuse('a'.repeat(40))
      const second = await refuse('b'.repeat(60))
      const other = await refuse('c'.repeat(40), { grantId: 'second' })
      const tooMuch = await refuse('d'.repeat(61))
      expect([first, second, other, tooMuch].map(({ kept }) => kept)).toEqual([
        ...['kept', 'kept', 'kept', 'no-room'],
      ])
      expect(await room()).toEqual({ bytes: 0, reserve: 0 })
      const sizes = [first, second, other, tooMuch].map(({ key }) => world.blobs.size(key))
      expect(await Promise.all(sizes)).toEqual([null, 60, 40, null])
    })

    test('is passed by none of two saves at the same moment', async () => {
      let most = 5
      for (let round = 0; round < 15; round++) {
        most += 10
        await world.setQuota('ana', most)
        const results = await Promise.all([commit(10), commit(10, world.another)])
        expect(results.map(({ kind }) => kind).sort()).toEqual(['over-quota', 'saved'])
      }
    })
  })
}
