import { describe } from 'vitest'
import { describeBlobs } from '#server/wopi/contract/blobs-contract'
import { describeContract } from '#server/wopi/contract/contract'
import type { World } from '#server/wopi/contract/world'
import type { RejectedSave } from '#server/wopi/ports'
import { createMemoryBlobs } from './memory-blobs'
import { createMemoryStores } from './memory-stores'

describe('in memory:', () => {
  describeContract(createMemoryWorld)
  describeBlobs(async () => {
    const blobs = createMemoryBlobs(() => new Date())
    return {
      blobs,
      async remains() {
        const keys: string[] = []
        for await (const { key } of blobs.list()) keys.push(key)
        return keys
      },
      close: async () => {},
    }
  })
})

async function createMemoryWorld(): Promise<World> {
  let time = Date.parse('2026-01-01T10:00:00.000Z')
  const now = () => new Date(time)
  const stores = createMemoryStores(now)
  stores.quota.reserve = 100
  const grants = new Map<string, { revoked: boolean }>()
  const resolved: RejectedSave[] = []
  const fileOf = (id: string) => stores.files.files.get(id)
  return {
    ...stores,
    another: stores,
    now,
    pass(milliseconds) {
      time += milliseconds
    },
    async addUser(id, name) {
      stores.users.set(id, { id, name, disabled: false })
    },
    async disableUser(id) {
      const user = stores.users.get(id)
      if (user) user.disabled = true
    },
    addFile: (id, ownerId, content) => stores.addFile(id, ownerId, content),
    async setQuota(id, bytes) {
      stores.quotas.set(id, bytes)
    },
    async moveToTrash(id) {
      const file = fileOf(id)
      if (file) file.gone = true
    },
    async addGrant({ token, ...grant }) {
      grants.set(grant.id, stores.addGrant(token, { ...grant, revoked: false }))
    },
    async share(fileId, userId, level, expiresAt = null) {
      if (level === null) stores.shares.delete(`${fileId} ${userId}`)
      else stores.shares.set(`${fileId} ${userId}`, { level, expiresAt })
    },
    async revokeGrant(id) {
      const grant = grants.get(id)
      if (grant) grant.revoked = true
    },
    async resolveRejected(fileId) {
      resolved.push(...stores.rejectedSaves.filter((save) => save.fileId === fileId))
      stores.rejectedSaves.length = 0
    },
    async versionsOf(id) {
      return (fileOf(id)?.versions ?? []).map(({ blob, ...version }) => ({
        ...version,
        blobKey: blob.key,
        size: blob.size,
        sha256: blob.sha256,
        editors: [...version.editors],
        restoredFrom: version.restoredFrom ?? null,
      }))
    },
    async rejectedOf(fileId) {
      return [...resolved, ...stores.rejectedSaves]
        .filter((rejected) => rejected.fileId === fileId)
        .map(({ save, reason, offeredLock, currentLock, grantId }) => ({
          blobKey: save.blob.key,
          reason,
          offeredLock,
          currentLock,
          userId: save.userId,
          grantId,
          source: save.source,
        }))
    },
    close: async () => {},
  }
}
