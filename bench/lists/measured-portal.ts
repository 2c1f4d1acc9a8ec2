import { fillDatabase } from '#bench/fill/fill-database'
import { ids, type Shape, shapeOf } from '#bench/fill/shape'
import { openDb } from '#server/db/client'
import type { Database } from '#server/db/database'
import { migrate } from '#server/db/migrate'
import { statementsOf } from '#server/db/statements/statements'
import { mintGrant } from '#server/documents/mint-grant'
import type { Portal } from '#server/documents/portal'
import { createLibrary } from '#server/documents/protocol/create-library'
import { findContainer } from '#server/documents/protocol/place'
import { countStorage } from '#server/documents/storage/storage-figures'
import { withInlineBlobs } from '#server/stores/inline-blobs'
import { createPrismaGrants } from '#server/stores/prisma-grants'
import { openTestPortal } from '#server/testing/test-portal'
import { createWopiHost } from '#server/wopi/host'
import { asFetch } from '#server/wopi/memory/as-fetch'
import type { Operation } from './operations'
import { listOperations } from './operations'

/** A filled portal in this process, and what is measured on it. */
export interface MeasuredPortal {
  documents: number
  operations: Operation[]
  close(): Promise<void>
}

/** Fills a database that is empty, opens a portal on it, and has everything ready to be asked. */
export async function openMeasured(
  database: Database,
  documents: number,
  said: (step: string) => void,
): Promise<MeasuredPortal> {
  await migrate(database)
  const db = openDb(database)
  const opened = await openTestPortal({
    ...{ database, db, openAnother: () => openDb(database) },
    close: () => db.$disconnect(),
  })
  // As it is where nothing else is set: what is saved here is small enough for the database.
  const upTo = 64 * 1024
  const blobs = withInlineBlobs(opened.blobs, { statements: statementsOf(db), upTo })
  const portal = { ...opened, blobs }
  const isEmpty = (await db.user.findFirst({ select: { id: true } })) === null
  if (isEmpty) await fillDatabase(database, portal.blobs, { documents }, said)
  // As the daily sweep does.
  await countStorage(portal)
  const shape = shapeOf({ documents })
  return {
    documents,
    operations: [...listOperations(portal, shape), ...(await wopiOperations(portal, shape))],
    close: () => portal.close(),
  }
}

/** What office servers do while somebody writes, on a handful of documents in turn. */
async function wopiOperations(
  portal: Portal & { rejected: Parameters<typeof createWopiHost>[0]['rejected'] },
  shape: Shape,
): Promise<Operation[]> {
  const grants = createPrismaGrants({
    ...portal,
    secret: 'seals traded tokens while measuring',
    findContainer: (id, user) => findContainer(portal, id, user),
  })
  const wopi = createWopiHost(
    {
      ...portal,
      grants,
      library: createLibrary(portal),
      keys: portal.editors.keys,
      record: () => {},
    },
    { ...portal, maxUploadBytes: 2e7 },
  )
  const host = asFetch(wopi)
  const addresses = await Promise.all(
    Array.from({ length: 20 }, async (_, at) => {
      // Behind those that are held, of the first user, none of them in the trash.
      const wanted = shape.locks + 2 + Math.floor((at * (shape.documents - shape.locks - 200)) / 20)
      const number = [0, 1, 2, 3]
        .map((more) => wanted + (wanted % 2) + 2 * more)
        .find((one) => one % 97 !== 5)
      const documentId = ids.document(number ?? 2)
      const { accessToken } = await mintGrant(portal, {
        ...{ userId: ids.user(1), documentId, editorId: 'builtin' },
        ...{ rights: 'edit', basis: 'policy' },
      })
      return (part: string) =>
        `${portal.wopiUrl}/wopi/files/${documentId}${part}?access_token=${accessToken}`
    }),
  )
  let turn = 0
  async function ask(part: string, override: string | null, body?: string) {
    const address = addresses[turn % addresses.length]
    if (!address) throw new Error('There is no document to save.')
    const headers = { 'X-WOPI-Lock': 'bench', ...(override && { 'X-WOPI-Override': override }) }
    const init =
      override === null ? { headers } : { method: 'POST', headers, ...(body && { body }) }
    const answer = await host(new Request(address(part), init))
    if (answer.status !== 200)
      throw new Error(`${part} ${override}: ${answer.status} ${await answer.text()}`)
    await answer.arrayBuffer()
  }
  for (const _ of addresses) {
    await ask('', 'LOCK')
    turn += 1
  }
  return [
    {
      name: 'PutFile, ten of 10 KiB',
      async run() {
        for (let times = 0; times < 10; times += 1) {
          turn += 1
          await ask('/contents', 'PUT', `${turn} ${performance.now()} `.repeat(10_240 / 24))
        }
      },
    },
    {
      name: 'CheckFileInfo, ten',
      async run() {
        for (let times = 0; times < 10; times += 1) {
          turn += 1
          await ask('', null)
        }
      },
    },
    {
      name: 'RefreshLock, ten',
      async run() {
        for (let times = 0; times < 10; times += 1) {
          turn += 1
          await ask('', 'REFRESH_LOCK')
        }
      },
    },
  ]
}
