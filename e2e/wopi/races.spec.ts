import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import {
  breakLock,
  createPerson,
  importDocument,
  listRejected,
  listVersions,
  mintToken,
} from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'
import { type WopiClient, wopiClient } from '#e2e/support/wopi-client'
import { postgresIsOff, startPostgres, type TestPostgres } from '#server/testing/postgres'

for (const [database, WOPI_DOOR] of [
  ['SQLite', 'direct'],
  ['SQLite', 'next'],
  ['PostgreSQL', 'direct'],
] as const) {
  test.describe(`on ${database}, door ${WOPI_DOOR}`, () => {
    // Two winners are two winners: never run again.
    test.describe.configure({ mode: 'serial', retries: 0 })
    test.skip(database === 'PostgreSQL' && postgresIsOff, 'PostgreSQL is switched off')
    let postgres: TestPostgres | undefined
    let portal: PortalServer
    let wopi: WopiClient
    let document: string

    test.beforeAll(async () => {
      postgres = database === 'PostgreSQL' ? await startPostgres() : undefined
      portal = await startPortal({
        WOPI_DOOR,
        ...(postgres ? { DATABASE_URL: await postgres.createDatabase() } : {}),
      })
      const ana = await createPerson(portal, 'Ana')
      document = await importDocument(portal, 'package.json', ana)
      wopi = wopiClient(await mintToken(portal, document, ana))
    })

    test.afterAll(async () => {
      await portal?.remove()
      await postgres?.stop()
    })

    test('of eight Locks with different ids exactly one wins', async () => {
      for (let round = 0; round < 15; round += 1) {
        const ids = Array.from({ length: 8 }, (_, index) => `lock-${round}-${index}`)
        const answers = await Promise.all(ids.map((id) => wopi.lock(id)))
        const winners = ids.filter((_, index) => answers[index]?.status === 200)
        expect(winners).toHaveLength(1)
        const [winner = ''] = winners
        for (const answer of answers) {
          if (answer.status !== 200) expect(answer).toMatchObject({ status: 409, lock: winner })
        }
        expect(await wopi.getLock()).toMatchObject({ lock: winner })
        expect(await wopi.unlock(winner)).toMatchObject({ status: 200 })
      }
    })

    test('no version appears under a lock that somebody else holds by then', async () => {
      const outcomes = { saved: 0, refused: 0 }
      for (let round = 0; round < 30; round += 1) {
        const [mine, theirs] = [`mine-${round}`, `theirs-${round}`]
        expect(await wopi.lock(mine)).toMatchObject({ status: 200 })
        const put = wopi.putFile(twoPieces(round % 9), { 'X-WOPI-Lock': mine })
        await sleep(round * 2)
        if (round % 3 === 0) expect(await wopi.unlock(mine)).toMatchObject({ status: 200 })
        if (round % 3 === 1) await breakLock(portal, document)
        const taken = await (round % 3 === 2 ? wopi.relock(theirs, mine) : wopi.lock(theirs))
        expect(taken).toMatchObject({ status: 200 })

        // From here on the other lock is held: whatever comes later must be refused.
        const versionThen = await version()
        const answer = await put
        expect(await version()).toBe(versionThen)
        if (answer.status === 200) outcomes.saved += 1
        else {
          outcomes.refused += 1
          expect(answer).toMatchObject({ status: 409, lock: expect.stringMatching(/^(theirs-|$)/) })
        }
        expect(await wopi.unlock(theirs)).toMatchObject({ status: 200 })
      }
      // Every body is somewhere: in a version, or kept (the same bytes once).
      expect(await listVersions(portal, document)).toHaveLength(1 + outcomes.saved)
      const kept = await listRejected(portal, document)
      expect(kept).toHaveLength(outcomes.refused > 0 ? 1 : 0)
    })

    async function version(): Promise<string> {
      return JSON.parse((await wopi.checkFileInfo()).text).Version
    }
  })
}

/** A body whose second half comes a little later, so that the other request overtakes it now and then. */
function twoPieces(pauseMs: number): ReadableStream<Uint8Array> {
  const piece = new TextEncoder().encode('half of a body '.repeat(64))
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(piece)
      await sleep(pauseMs)
      controller.enqueue(piece)
      controller.close()
    },
  })
}
