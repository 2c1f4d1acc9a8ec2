import { expect, test } from 'vitest'
import { addDocument, addVersion } from '#server/testing/document-fixtures'
import { addUser, openTestPortal } from '#server/testing/test-portal'
import { countVersions } from './count-ports'

test("the portal's own versions are counted by their source, those of editors and refused ones are not", async () => {
  const opened = await openTestPortal()
  const counted: string[] = []
  const { versions, createDocument } = opened
  const files = countVersions(
    { ...versions, createDocument },
    { saved: (source) => counted.push(source) },
  )
  const portal = { ...opened, versions: files, createDocument: files.createDocument }
  try {
    const ana = await addUser(portal, 'Ana')
    const { id } = await addDocument(portal, ana, 'Plan.txt')
    expect(counted).toEqual(['upload'])
    counted.length = 0
    await addVersion(portal, ana, id, 'two')
    const stored = await portal.blobs.put(new Blob(['three']).stream(), { maxBytes: 100 })
    if (stored.kind !== 'stored') throw new Error(stored.kind)
    const save = {
      ...{ blob: stored.blob, source: 'restore' as const, userId: ana.id, editors: [ana.id] },
      ...{ modifiedByUser: null, editorId: null },
    }
    const guard = { kind: 'nobody-else', userId: ana.id } as const
    const before = counted.length
    expect(await files.commit('no-such', save, guard)).toEqual({ kind: 'gone' })
    await files.commit(id, { ...save, editorId: 'office' }, guard)
    expect(counted.length).toBe(before)
    await files.commit(id, save, guard)
    expect(counted.at(-1)).toBe('restore')
  } finally {
    await opened.close()
  }
})
