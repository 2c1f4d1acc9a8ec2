import { createHash } from 'node:crypto'
import type { Db } from '#server/db/client'
import { createPrismaFiles } from '#server/stores/prisma-files'
import { createPrismaGrants } from '#server/stores/prisma-grants'
import { createPrismaRejectedSaves } from '#server/stores/prisma-rejected-saves'
import type { Client, World } from '#server/wopi/contract/world'
import { createMemoryBlobs } from '#server/wopi/memory/memory-blobs'
import { createTestClock } from './test-clock'
import type { TestDatabase } from './test-database'

const secret = 'seals traded tokens in tests'

/** The stores on a database, with a clock that stands still, as the contract suites want them. */
export async function createStoreWorld(test: TestDatabase): Promise<World> {
  const { db } = test
  const clock = createTestClock()
  const blobs = createMemoryBlobs(clock.now)
  const quota = { perUser: null, total: null, reserve: 100 }
  let ids = 0
  const newId = () => `id-${++ids}`

  function client(on: Db): Client & { files: ReturnType<typeof createPrismaFiles> } {
    const files = createPrismaFiles({ db: on, clock, quota })
    return {
      files,
      locks: files,
      versions: files,
      grants: createPrismaGrants({ db: on, clock, secret, findContainer: async () => null, quota }),
      rejected: createPrismaRejectedSaves({ db: on, clock, newId, blobs, quota }),
    }
  }
  const one = client(db)

  return {
    ...one,
    another: client(test.openAnother()),
    blobs,
    now: clock.now,
    pass: clock.pass,
    async addUser(id, name) {
      await db.user.create({
        data: { id, name, email: `${id}@example.org`, createdAt: clock.now() },
      })
    },
    async disableUser(id) {
      await db.user.update({ where: { id }, data: { disabledAt: clock.now() } })
    },
    async addFile(id, ownerId, content) {
      const put = await blobs.put(new Blob([content]).stream(), { maxBytes: 1e6 })
      if (put.kind !== 'stored') throw new Error(put.kind)
      const name = `${id}.docx`
      await one.files.createDocument(
        { id, name, nameKey: name, extension: 'docx', ownerId, folderId: null },
        {
          blob: put.blob,
          source: 'upload',
          userId: ownerId,
          editors: [ownerId],
          modifiedByUser: null,
          editorId: null,
        },
      )
    },
    async setQuota(id, bytes) {
      await db.user.update({ where: { id }, data: { quotaBytes: bytes } })
    },
    async moveToTrash(id) {
      await db.document.update({ where: { id }, data: { trashedAt: clock.now() } })
    },
    async addGrant({ fileId, editorKind, token, ...grant }) {
      await db.grant.create({
        data: {
          ...grant,
          tokenHash: createHash('sha256').update(token).digest('hex'),
          documentId: fileId,
          editorId: editorKind,
          basis: 'policy',
          createdAt: clock.now(),
        },
      })
      if (editorKind === 'builtin') return
      const editor = { id: editorKind, name: editorKind, kind: editorKind, createdAt: clock.now() }
      await db.editor.create({ data: { ...editor, discoveryUrl: 'https://office.example.org' } })
    },
    async share(documentId, userId, level, expiresAt = null) {
      await db.share.deleteMany({ where: { documentId, userId } })
      if (level === null) return
      const row = { documentId, userId, level, expiresAt, createdById: 'ana' }
      await db.share.create({ data: { id: newId(), ...row, createdAt: clock.now() } })
    },
    async revokeGrant(id) {
      await db.grant.update({ where: { id }, data: { revokedAt: clock.now() } })
    },
    async resolveRejected(documentId) {
      await db.rejectedSave.updateMany({
        where: { documentId },
        data: { resolvedAt: clock.now(), resolution: 'discarded' },
      })
    },
    async versionsOf(documentId) {
      const rows = await db.version.findMany({
        where: { documentId },
        orderBy: { number: 'asc' },
      })
      return rows.map((row) => ({
        number: row.number,
        blobKey: row.blobKey,
        size: Number(row.size),
        sha256: row.sha256,
        modifiedAt: row.contentModifiedAt,
        lockId: row.lockId,
        source: row.source,
        userId: row.createdById,
        editors: JSON.parse(row.editors),
        modifiedByUser: row.modifiedByUser,
        editorId: row.editorId,
        restoredFrom: row.restoredFrom,
      }))
    },
    async rejectedOf(documentId) {
      return await db.rejectedSave.findMany({
        where: { documentId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: {
          blobKey: true,
          reason: true,
          offeredLock: true,
          currentLock: true,
          userId: true,
          grantId: true,
          source: true,
        },
      })
    },
    close: test.close,
  }
}
