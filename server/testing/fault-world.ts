import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, openDb } from '#server/db/client'
import { PrismaClient as SqliteClient } from '#server/db/generated/sqlite/client'
import { createLogFlush } from '#server/db/log-flush'
import { createSqliteAdapterFactory } from '#server/db/sqlite-adapter'
import { besidePrisma } from '#server/db/statements/open-statements'
import { createSqliteStatements } from '#server/db/statements/sqlite-statements'
import { keepStatements, statementsOf } from '#server/db/statements/statements'
import { createTurns } from '#server/db/turns'
import { verify } from '#server/documents/maintenance/verify'
import { mintGrant } from '#server/documents/mint-grant'
import type { Viewer } from '#server/documents/portal'
import { createLibrary } from '#server/documents/protocol/create-library'
import { findContainer } from '#server/documents/protocol/place'
import { createFsBlobs } from '#server/stores/fs-blobs'
import { withInlineBlobs } from '#server/stores/inline-blobs'
import { createPrismaFiles } from '#server/stores/prisma-files'
import { createPrismaGrants } from '#server/stores/prisma-grants'
import { createPrismaRejectedSaves } from '#server/stores/prisma-rejected-saves'
import { createWopiHost } from '#server/wopi/host'
import { asFetch } from '#server/wopi/memory/as-fetch'
import type { Blobs } from '#server/wopi/ports'
import { addDocument, addVersion } from './document-fixtures'
import { createFaults } from './faults'
import { createSqliteDatabase } from './test-database'
import { addUser, openTestPortal } from './test-portal'

/** What a document is, as far as a fault must not leave it half-way. */
export interface DocumentState {
  versions: string[]
  lock: string | null
  rejected: string[]
}

/** Where bytes are kept, and what a kill would leave of it. */
export interface FaultStore {
  blobs: Blobs
  /** As the next start finds it; `inside` is a folder for copies. */
  afterKill(inside: string): Promise<Blobs>
}

/** The portal and its WOPI host on SQLite and on files or another store, with faults between them and their ports. */
export async function createFaultWorld(given?: FaultStore) {
  const folder = await mkdtemp(join(tmpdir(), 'carrel-faults-'))
  const database = await createSqliteDatabase()
  if (database.database.kind !== 'sqlite') throw new Error('this is no SQLite')
  const { file } = database.database
  const faults = createFaults()
  const log = createLogFlush(file)
  const nextTurn = createTurns(log.check)
  const both = besidePrisma(faults.wrapSql(createSqliteAdapterFactory(file, nextTurn)), () =>
    createSqliteStatements(file, { nextTurn, log, watch: faults.watchSql }),
  )
  const db: Db = new SqliteClient({
    adapter: both.factory,
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
  })
  keepStatements(
    db,
    both.statements(() => db.$connect()),
  )
  const opened = await openTestPortal({ ...database, db })
  const store = given ?? onFiles(join(folder, 'blobs'))
  // On another store every save is an object of its own.
  const upTo = given ? 0 : 1000
  const blobs = faults.wrap(
    'blobs',
    withInlineBlobs(store.blobs, { statements: statementsOf(db), upTo }),
    [...(['put', 'open', 'remove'] as const)],
  )
  const files = createPrismaFiles({ db, clock: opened.clock })
  const rejected = createPrismaRejectedSaves({ ...opened, db, blobs })
  const portal = {
    ...opened,
    blobs,
    rejected,
    locks: faults.wrap('locks', files, ['current', 'acquire', 'refresh', 'replace', 'release']),
    versions: faults.wrap('versions', files, ['head', 'commit']),
    whileFree: files.whileFree,
    createDocument: files.createDocument,
  }
  const grants = createPrismaGrants({
    ...portal,
    secret: 'seals traded tokens in tests',
    findContainer: (id, user) => findContainer(portal, id, user),
  })
  const host = asFetch(
    createWopiHost(
      {
        ...portal,
        grants: faults.wrap('grants', grants, ['find', 'knownUsers']),
        rejected: faults.wrap('rejected', rejected, ['keep']),
        library: createLibrary(portal),
        keys: portal.editors.keys,
        record: ({ error }) => {
          // Another store fails in words of its own.
          if (error && !given && !/PlannedFault|at sql|behind sql|at |behind /.test(String(error)))
            console.error(error)
        },
      },
      { ...portal, maxUploadBytes: 2e7 },
    ),
  )
  const ana: Viewer = await addUser(portal, 'Ana')
  await portal.db.editor.create({
    data: {
      ...{ id: 'office', name: 'Office', kind: 'other', discoveryUrl: 'https://o.example.org' },
      createdAt: portal.clock.now(),
    },
  })
  const raw = database.openAnother()

  return {
    faults,
    portal,
    ana,
    /** Without faults, as another instance has them. */
    other: createPrismaFiles({ db: raw, clock: opened.clock }),
    /** A document of two versions, and a way to speak WOPI about it. */
    async addDocument() {
      const { id } = await addDocument(portal, ana, 'Plan.docx', 'one')
      await addVersion(portal, ana, id, 'two')
      const grant = { userId: ana.id, documentId: id, editorId: 'office', rights: 'edit' } as const
      const { accessToken } = await mintGrant(portal, { ...grant, basis: 'policy' })
      const address = (part: string) =>
        `${portal.wopiUrl}/wopi/files/${id}${part}?access_token=${accessToken}`
      const post = (part: string, headers: Record<string, string>, body?: string) =>
        host(
          new Request(address(part), {
            method: 'POST',
            headers,
            ...(body === undefined ? {} : { body }),
          }),
        )
      return { id, post }
    },
    stateOf: (id: string) => stateOf(raw, id),
    /** @throws Error when anything is half-written */
    examine: () => examine(raw, store.blobs),
    /** What a kill at this moment would leave, looked at as the next start finds it. */
    async afterKill(id: string): Promise<DocumentState> {
      const left = await mkdtemp(join(folder, 'killed-'))
      const copy = join(left, 'carrel.db')
      await copyFile(`${file}-wal`, `${copy}-wal`).catch(() => {})
      await copyFile(file, copy)
      const found = await store.afterKill(left)
      const restarted = openDb({ kind: 'sqlite', file: copy })
      try {
        await examine(restarted, found)
        return await stateOf(restarted, id)
      } finally {
        await restarted.$disconnect()
        await rm(left, { recursive: true, force: true })
      }
    },
    async close() {
      await db.$disconnect()
      await opened.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function onFiles(folder: string): FaultStore {
  return {
    blobs: createFsBlobs({ folder }),
    async afterKill(inside) {
      await cp(folder, join(inside, 'blobs'), { recursive: true })
      return createFsBlobs({ folder: join(inside, 'blobs') })
    },
  }
}

export type FaultWorld = Awaited<ReturnType<typeof createFaultWorld>>

async function stateOf(db: Db, id: string): Promise<DocumentState> {
  const versions = await db.version.findMany({
    where: { documentId: id },
    orderBy: { number: 'asc' },
  })
  const lock = await db.lock.findUniqueOrThrow({ where: { documentId: id } })
  const rejected = await db.rejectedSave.findMany({ where: { documentId: id } })
  return {
    versions: versions.map(({ sha256 }) => sha256),
    lock: lock.lockId,
    rejected: rejected.map(({ sha256 }) => sha256),
  }
}

async function examine(db: Db, blobs: Blobs): Promise<void> {
  const all = withInlineBlobs(blobs, { statements: statementsOf(db), upTo: 0 })
  const { bad } = await verify({ db, blobs: all })
  if (bad.length > 0) throw new Error(`half-written: ${JSON.stringify(bad)}`)
  const documents = await db.document.findMany({
    select: { id: true, headNumber: true, size: true, lock: true, versions: true },
  })
  for (const { id, headNumber, size, lock, versions } of documents) {
    const head = versions.find(({ number }) => number === headNumber)
    if (!lock || head?.size !== size || versions.length !== headNumber) {
      throw new Error(`${id} is half-written`)
    }
  }
}
