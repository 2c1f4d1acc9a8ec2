import { randomBytes } from 'node:crypto'
import { endedToken } from '#server/wopi/ended-token'
import { lesserRights } from '#server/wopi/lesser-rights'
import type { CommentActivity } from '#server/wopi/library-port'
import type {
  Access,
  Blobs,
  Caller,
  EditorFacts,
  EditorKeys,
  EditorKind,
  Grants,
  RejectedSave,
  RejectedSaves,
  Rights,
  StoredBlob,
} from '#server/wopi/ports'
import type { ProofKeys } from '#server/wopi/proof'
import { createTradedTokens } from '#server/wopi/traded-token'
import { createMemoryBlobs } from './memory-blobs'
import { createMemoryFiles, headOf } from './memory-files'
import { containerOf, createMemoryLibrary, type MemoryFolder } from './memory-library'

export interface MemoryGrant {
  id: string
  userId: string
  fileId: string
  rights: Rights
  editorKind: EditorKind
  expiresAt: Date
  revoked: boolean
}

/** All ports in Maps, with the tables open to the tests that fill them. */
export function createMemoryStores(now: () => Date) {
  const users = new Map<string, { id: string; name: string; disabled: boolean; guest?: boolean }>()
  /** Levels by file and user. */
  const shares = new Map<string, { level: Rights; expiresAt: Date | null }>()
  const reachOf = (file: { id: string; ownerId: string }, userId: string): Rights | null => {
    if (file.ownerId === userId) return 'edit'
    const share = shares.get(`${file.id} ${userId}`)
    return share && (share.expiresAt === null || share.expiresAt > now()) ? share.level : null
  }
  const grants = new Map<string, MemoryGrant>()
  const folders = new Map<string, MemoryFolder>([
    ['root', { id: 'root', name: 'Documents', parentId: null }],
  ])
  const infos = new Map<string, string>()
  const comments: CommentActivity[] = []
  const rejectedSaves: RejectedSave[] = []
  const quotas = new Map<string, number>()
  /** Beyond a quota, for what it refused. */
  const quota = { reserve: 0 }
  const switches = { containers: true, writeRelative: true, takesFreeLock: false }
  const published: { keys: ProofKeys | null; next: ProofKeys | null; fetched: number } = {
    keys: null,
    next: null,
    fetched: 0,
  }
  const tokens = createTradedTokens('a secret of the memory stores')
  const newId = () => randomBytes(16).toString('base64url')
  const blobs: Blobs = createMemoryBlobs(now)
  const files: ReturnType<typeof createMemoryFiles> = createMemoryFiles(now, {
    userName: (userId) => users.get(userId)?.name ?? userId,
    grantHolds: (grantId, fileId) => {
      const grant = [...grants.values()].find(({ id }) => id === grantId)
      const file = files.files.get(fileId)
      if (!grant || !file || grant.revoked || users.get(grant.userId)?.disabled !== false)
        return false
      const reach = reachOf(file, grant.userId)
      return reach !== null && lesserRights(grant.rights, reach, grant.editorKind) !== 'view'
    },
    quotaOf: (ownerId) => quotas.get(ownerId) ?? null,
    rejectedBytes: (ownerId) =>
      rejectedSaves
        .filter(({ fileId }) => files.files.get(fileId)?.ownerId === ownerId)
        .reduce((sum, { save }) => sum + save.blob.size, 0),
  })
  const addFile = (
    id: string,
    ownerId: string,
    blob: StoredBlob,
    name: string,
    folderId = 'root',
  ) => {
    const modifiedAt = BigInt(now().getTime()) * 1000n
    const by = { userId: ownerId, editors: [ownerId], editorId: null, modifiedByUser: null }
    const version = { ...by, blob, source: 'upload' as const, number: 1, modifiedAt, lockId: null }
    const file = { id, name, ownerId, folderId, gone: false, lock: null, versions: [version] }
    files.files.set(id, file)
  }

  const grantOf = (token: string) => {
    const traded = tokens.read(token)
    if (!traded) return grants.get(token)
    return [...grants.values()].find(({ id }) => id === traded.grantId)
  }

  const leftOf = (ownerId: string) => {
    const most = quotas.get(ownerId)
    return most === undefined ? null : most - files.usedBy(ownerId)
  }
  const roomOf = (ownerId: string) => {
    const left = leftOf(ownerId)
    if (left === null) return null
    const bytes = Math.max(0, left)
    return { bytes, reserve: Math.max(0, left + quota.reserve - bytes) }
  }

  const grantPort: Grants = {
    async madeFor(token) {
      const traded = tokens.read(token)
      if (traded?.target.kind === 'trial') {
        return { editorId: traded.grantId, trial: traded.target.id }
      }
      const grant = grantOf(token)
      return grant ? { editorId: grant.editorKind, trial: null } : null
    },
    async find(token) {
      const traded = tokens.read(token)
      const grant = grantOf(token)
      const user = grant && users.get(grant.userId)
      if (!grant || !user || grant.revoked || user.disabled) return { kind: 'not-granted' }
      const expired = grant.expiresAt <= now()
      const target = traded?.target ?? { kind: 'file', id: grant.fileId }
      if (target.kind === 'trial') return { kind: 'not-granted' }
      const editor: EditorFacts = {
        id: grant.editorKind,
        kind: grant.editorKind,
        name: grant.editorKind,
        ...switches,
      }
      const caller: Caller = {
        grantId: grant.id,
        rights: grant.rights,
        expiresAt: grant.expiresAt,
        editor,
        user: {
          ...{ id: user.id, name: user.name, info: infos.get(user.id) ?? '' },
          anonymous: user.guest === true,
        },
        purpose: target.kind === 'file-url' ? 'file-url' : 'session',
      }
      const ofFile = target.kind === 'file' || target.kind === 'file-url'
      if (expired && !ofFile) return { kind: 'not-granted' }
      if (target.kind === 'ecosystem') return { kind: 'ecosystem', caller }
      if (target.kind === 'container') {
        const folder = folders.get(target.id)
        if (!folder) return { kind: 'nothing-there' }
        return { kind: 'container', access: { ...caller, container: containerOf(folder) } }
      }
      const found = files.files.get(target.id)
      if (!found) return { kind: expired ? 'not-granted' : 'nothing-there' }
      const held = await files.current(target.id)
      const room = roomOf(found.ownerId)
      const reach = reachOf(found, user.id)
      const rights = lesserRights(grant.rights, reach ?? 'edit', grant.editorKind)
      const access: Access = {
        ...caller,
        rights,
        lowered: grant.rights !== 'view' && rights === 'view',
        ...{ file: headOf(found), held, room },
        owns: found.ownerId === user.id,
      }
      if (reach === null) {
        return traded ? { kind: 'not-granted' } : endedToken('not-granted', access, now())
      }
      if (expired) return endedToken('not-granted', access, now())
      return found.gone ? endedToken('nothing-there', access, now()) : { kind: 'file', access }
    },
    trade: ({ grantId }, target) => tokens.make({ grantId, target }),
    async knownUsers(userIds) {
      return [...new Set(userIds)].filter((id) => users.has(id))
    },
  }
  const rejected: RejectedSaves = {
    async keep(save) {
      const { fileId, grantId, reason } = save
      const ofSession = rejectedSaves.filter(
        (kept) => kept.fileId === fileId && kept.grantId === grantId,
      )
      const { key, sha256, size } = save.save.blob
      if (ofSession.some((kept) => kept.save.blob.sha256 === sha256)) {
        await blobs.remove(key)
        return 'kept'
      }
      const replaced = ofSession
        .filter(() => reason === 'over-quota')
        .filter((kept) => kept.reason === 'over-quota')
      const freed = replaced.reduce((sum, { save }) => sum + save.blob.size, 0)
      const left = leftOf(files.files.get(fileId)?.ownerId ?? '')
      if (reason === 'over-quota' && left !== null && size - freed > left + quota.reserve) {
        await blobs.remove(key)
        return 'no-room'
      }
      for (const earlier of replaced) {
        rejectedSaves.splice(rejectedSaves.indexOf(earlier), 1)
        await blobs.remove(earlier.save.blob.key)
      }
      rejectedSaves.push(save)
      return 'kept'
    },
  }
  const keys: EditorKeys = {
    async of() {
      return published.keys
    },
    async refetched() {
      published.fetched += 1
      published.keys = published.next ?? published.keys
      return published.keys
    },
  }
  return {
    files,
    blobs,
    users,
    shares,
    folders,
    infos,
    comments,
    rejectedSaves,
    /** What owners may store, in bytes. */
    quotas,
    quota,
    /** What the editor's entry in the registry offers. */
    switches,
    /** A token by which an editor's set-up is tested. */
    trialToken: (editorId: string, id: string) =>
      tokens.make({ grantId: editorId, target: { kind: 'trial', id } }),
    /** The editor's keys, and those that its discovery shows when it is fetched again. */
    published,
    locks: files,
    versions: files,
    grants: grantPort,
    rejected,
    keys,
    library: createMemoryLibrary({
      ...files,
      folders,
      infos,
      comments,
      blobs,
      now,
      newId,
      addFile,
    }),
    addGrant(token: string, grant: MemoryGrant) {
      grants.set(token, grant)
      return grant
    },
    /** A document with one version of these bytes. */
    async addFile(id: string, ownerId: string, content: string, name = `${id}.docx`) {
      const put = await blobs.put(new Blob([content]).stream(), { maxBytes: Infinity })
      if (put.kind !== 'stored') throw new Error(put.kind)
      addFile(id, ownerId, put.blob, name)
    },
  }
}
