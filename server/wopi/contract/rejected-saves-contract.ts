import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RejectedSave } from '#server/wopi/ports'
import { addAnasGrant, aSave, type CreateWorld, setScene, type World } from './world'

/** What every store of refused bytes does. */
export function describeRejectedSaves(createWorld: CreateWorld): void {
  describe('refused bytes', () => {
    let world: World
    beforeEach(async () => {
      world = await createWorld()
      await setScene(world)
    })
    afterEach(() => world.close())

    async function refused(content: string, changes: Partial<RejectedSave> = {}) {
      const put = await world.blobs.put(new Blob([content]).stream(), { maxBytes: 100 })
      if (put.kind !== 'stored') throw new Error(put.kind)
      const rejected: RejectedSave = {
        fileId: 'doc',
        save: aSave({ blob: put.blob, source: 'autosave' }),
        grantId: 'grant',
        reason: 'lock-mismatch',
        offeredLock: 'mine',
        currentLock: 'theirs',
        ...changes,
      }
      await world.rejected.keep(rejected)
      return put.blob.key
    }

    test('wait for a person, with what is known of them', async () => {
      const blobKey = await refused('edits')
      expect(await world.rejectedOf('doc')).toEqual([
        {
          blobKey,
          reason: 'lock-mismatch',
          offeredLock: 'mine',
          currentLock: 'theirs',
          userId: 'ana',
          grantId: 'grant',
          source: 'autosave',
        },
      ])
      expect(await world.blobs.size(blobKey)).toBe(5)
    })

    test('are kept once when the editor repeats them, and the repeat leaves nothing', async () => {
      const first = await refused('edits')
      const second = await refused('edits', { reason: 'not-locked' })
      expect((await world.rejectedOf('doc')).map(({ blobKey }) => blobKey)).toEqual([first])
      expect(await world.blobs.size(first)).toBe(5)
      expect(await world.blobs.size(second)).toBeNull()
    })

    test('are kept apart when they differ, or come from elsewhere', async () => {
      await addAnasGrant(world, 'doc', 'second')
      const keys = [
        await refused('edits'),
        await refused('other edits'),
        await refused('edits', { grantId: 'second' }),
      ]
      expect((await world.rejectedOf('doc')).map(({ blobKey }) => blobKey).sort()).toEqual(
        keys.sort(),
      )
    })

    test('are kept anew when the earlier ones were dealt with', async () => {
      const first = await refused('edits')
      await world.resolveRejected('doc')
      const second = await refused('edits')
      expect((await world.rejectedOf('doc')).map(({ blobKey }) => blobKey)).toEqual([first, second])
      expect(await world.blobs.size(second)).toBe(5)
    })

    test('are kept for a document in the trash too', async () => {
      await world.moveToTrash('doc')
      await refused('edits', { reason: 'access-ended' })
      expect(await world.rejectedOf('doc')).toHaveLength(1)
    })
  })
}
