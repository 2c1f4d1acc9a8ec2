import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { statementsOf } from '#server/db/statements/statements'
import { createTextIndex } from '#server/db/text-index/create-text-index'
import { createSignedLinks } from '#server/documents/links/signed-links'
import type { AuditEntry, Portal, Viewer } from '#server/documents/portal'
import type { Editors, RegisteredEditor } from '#server/editors/registry'
import { newId } from '#server/new-id'
import { createFsBlobs } from '#server/stores/fs-blobs'
import { withInlineBlobs } from '#server/stores/inline-blobs'
import { createPrismaFiles } from '#server/stores/prisma-files'
import { createPrismaRejectedSaves } from '#server/stores/prisma-rejected-saves'
import type { RejectedSaves } from '#server/wopi/ports'
import { createSqliteDatabase, type TestDatabase } from './test-database'

/** A portal on stores of its own, real but for its clock and its editors. */
export interface TestPortal extends Portal {
  clock: { now(): Date; advance(ms: number): void }
  rejected: RejectedSaves
  /** What was written to the audit log through `audit`, in order. */
  audited: AuditEntry[]
  /** Closes the database and removes the folder. */
  close(): Promise<void>
}

/**
 * Opens a portal with nothing in it. Its clock stands still until it is moved, and begins with the real
 * time, because files on the disk carry that.
 *
 * @param database its own; on SQLite unless given
 * @param quota none unless given
 */
export async function openTestPortal(
  database?: TestDatabase,
  quota: Portal['storage']['quota'] = { perUser: null, total: null, reserve: 0 },
): Promise<TestPortal> {
  const { db, close, ...opened } = database ?? (await createSqliteDatabase())
  const folder = await mkdtemp(join(tmpdir(), 'carrel-portal-'))
  const clock = movableClock()
  const blobs = withInlineBlobs(createFsBlobs({ folder: join(folder, 'blobs') }), {
    ...{ statements: statementsOf(db), upTo: 1000 },
  })
  const files = createPrismaFiles({ db, clock, quota })
  const audited: AuditEntry[] = []
  return {
    db,
    clock,
    newId,
    blobs,
    texts: createTextIndex(opened.database),
    locks: files,
    versions: files,
    whileFree: files.whileFree,
    createDocument: files.createDocument,
    storage: {
      room: files.room,
      giveBack: files.giveBack,
      recount: files.recountUse,
      recountAll: files.recountAll,
      quota,
    },
    rejected: createPrismaRejectedSaves({ db, clock, newId, blobs, quota }),
    editors: fakeEditors(),
    previews: { maxBytes: 1024 ** 2, hasOffice: false, wake: () => undefined },
    // What begins with a zero is no picture.
    avatars: {
      make: async (webp) =>
        webp[0] === 0 ? { kind: 'failed', reason: 'damaged' } : { kind: 'made', webp },
    },
    links: createSignedLinks('seals links in tests'),
    doctor: { examine: async ({ kind }) => (kind === 'builtin' ? null : []) },
    audited,
    async audit(entry) {
      audited.push(entry)
      const { actorId, action, documentId = null, subject = null, detail = {} } = entry
      await db.auditEvent.create({
        data: {
          id: newId(),
          at: clock.now(),
          actorId,
          action,
          documentId,
          subject,
          detail: JSON.stringify(detail),
        },
        select: { id: true },
      })
    },
    mails: true,
    publicUrl: 'http://portal.example.org',
    wopiUrl: 'http://wopi.example.org',
    limits: {
      ...{
        maxUploadBytes: 1024 ** 2,
        maxZipBytes: 1024 ** 2,
        maxZipEntries: 100,
        accessTokenMs: 36_000_000,
      },
      ...{ editingSessionMs: 259_200_000, checkoutMs: 604_800_000 },
      ...{ shareLinks: true, guestMs: 90 * 24 * 60 * 60 * 1000, trashMs: null },
    },
    async close() {
      await close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Adds an account without a password. */
export async function addUser(
  portal: Pick<Portal, 'db' | 'clock'>,
  name: string,
  role: Viewer['role'] = 'member',
): Promise<Viewer> {
  const viewer = { id: newId(), name, email: `${name.toLowerCase()}@example.org`, role }
  await portal.db.user.create({
    data: { ...viewer, createdAt: portal.clock.now() },
    select: { id: true },
  })
  return viewer
}

function movableClock(): TestPortal['clock'] {
  let time = Date.now()
  return {
    now: () => new Date(time),
    advance: (ms) => {
      time += ms
    },
  }
}

/** Knows the built-in editor, takes any other, and never fetches. */
function fakeEditors(): Editors {
  const list: RegisteredEditor[] = [
    registered({ id: 'builtin', name: 'Built-in editor', kind: 'builtin', discoveryUrl: '' }),
  ]
  const get = (id: string) => list.find((editor) => editor.id === id) ?? null
  return {
    list: async () => list,
    get: async (id) => get(id),
    add: async (editor) => {
      const id = newId()
      const { kind: product = 'other' } = editor
      list.push(registered({ ...editor, kind: product, id }))
      return { kind: 'added', id, product }
    },
    offer: async (id, what) => {
      const editor = get(id)
      if (editor) Object.assign(editor, what)
      return editor !== null
    },
    setFirstFor: async (id, extensions) => {
      for (const editor of list) {
        editor.firstFor = editor.firstFor.filter((extension) => !extensions.includes(extension))
        if (editor.id === id) editor.firstFor = [...extensions]
      }
    },
    setDisabled: async (id, disabled) => {
      const editor = get(id)
      if (editor) editor.disabledAt = disabled ? new Date() : null
      return editor !== null
    },
    refresh: async (id) => (get(id) ? { kind: 'refreshed' } : { kind: 'not-found' }),
    inspect: async () => null,
    forExtension: async () => [],
    actionUrl: () => '',
    origins: async () => [],
    keys: { of: async () => null, refetched: async () => null },
    ownDiscovery: () => '',
  }
}

function registered(
  editor: Pick<RegisteredEditor, 'id' | 'name' | 'kind' | 'discoveryUrl'>,
): RegisteredEditor {
  return {
    ...editor,
    createdAt: new Date(),
    disabledAt: null,
    fetchedAt: null,
    lastError: null,
    lastErrorAt: null,
    origins: [],
    edits: [],
    views: [],
    firstFor: [],
    proofKeyFingerprint: null,
    containers: true,
    writeRelative: true,
    takesFreeLock: false,
  }
}
