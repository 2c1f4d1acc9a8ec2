import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { bytesOf, sha256 } from '#e2e/support/bytes'
import {
  addEditor,
  createPerson,
  importDocument,
  listRejected,
  listVersions,
  mintToken,
  type Person,
  showDocument,
  verify,
} from '#e2e/support/operator'
import { rawHttp } from '#e2e/support/raw-http'
import { startTwoMachines, type TwoMachines } from '#e2e/support/two-machines'
import { type WopiClient, wopiClient } from '#e2e/support/wopi-client'
import { postgresIsOff } from '#server/testing/postgres'
import { s3IsOff } from '#server/testing/s3'

test.describe('two instances on one PostgreSQL and one S3 store', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 })
  test.skip(postgresIsOff || s3IsOff, 'PostgreSQL or S3 is switched off')
  let machines: TwoMachines
  let ana: Person

  test.beforeAll(async () => {
    test.setTimeout(480_000)
    machines = await startTwoMachines()
    ana = await createPerson(machines.one, 'Ana')
  })
  test.afterAll(() => machines?.stop())

  test('are both ready', async () => {
    for (const { url } of [machines.one, machines.two]) {
      const answer = await fetch(`${url}/api/ready`)
      expect([answer.status, await answer.json()]).toEqual([200, { status: 'ready' }])
    }
  })

  /** A new document, and one token for it as a client that reaches each instance. */
  async function makeDocument(name: string) {
    const id = await importDocument(machines.one, 'package.json', ana, name)
    const token = await mintToken(machines.one, id, ana)
    const on = ({ url }: { url: string }) =>
      wopiClient({ ...token, wopiSrc: `${url}${new URL(token.wopiSrc).pathname}` })
    return { id, one: on(machines.one), two: on(machines.two) }
  }

  test('that start together migrate once, and keep nothing on their disks', async () => {
    const logs = await Promise.all([machines.one.log(), machines.two.log()])
    expect(logs.filter((log) => log.includes('database brought up to date'))).toHaveLength(1)
    await makeDocument('Nothing on the disk.txt')
    for (const { dataDir } of [machines.one, machines.two]) {
      for (const name of ['carrel.db', 'blobs', 'secret']) {
        expect(existsSync(join(dataDir, name)), name).toBe(false)
      }
    }
  })

  test('of Locks that reach both exactly one wins', async () => {
    const { one, two } = await makeDocument('Locks.txt')
    for (let round = 0; round < 25; round += 1) {
      const ids = Array.from({ length: 6 }, (_, index) => `lock-${round}-${index}`)
      const answers = await Promise.all(ids.map((id, at) => (at % 2 ? one : two).lock(id)))
      const winners = ids.filter((_, at) => answers[at]?.status === 200)
      expect(winners).toHaveLength(1)
      const [winner = ''] = winners
      for (const answer of answers) {
        if (answer.status !== 200) expect(answer).toMatchObject({ status: 409, lock: winner })
      }
      const [refresher, opener] = round % 2 ? [one, two] : [two, one]
      expect(await refresher.refreshLock(winner)).toMatchObject({ status: 200 })
      expect(await opener.unlock(winner)).toMatchObject({ status: 200 })
    }
  })

  test('saves that reach both are one line of versions, and none is lost', async () => {
    const { id, one, two } = await makeDocument('Saves.txt')
    expect(await one.lock('mine')).toMatchObject({ status: 200 })
    const acknowledged = new Map<number, string>()
    const refused: string[] = []
    const save = async (client: WopiClient, lock: string, seed: number) => {
      const body = bytesOf(30_000 + seed, seed)
      const answer = await client.putFile(body, { 'X-WOPI-Lock': lock })
      if (answer.status === 200) acknowledged.set(Number(answer.version), sha256(body))
      else {
        expect(answer).toMatchObject({ status: 409, lock: 'mine' })
        refused.push(sha256(body))
      }
    }
    for (let round = 0; round < 8; round += 1) {
      const seed = round * 100 + 1
      await Promise.all([
        save(one, 'mine', seed),
        save(two, 'mine', seed + 1),
        save(one, 'theirs', seed + 2),
        save(two, 'theirs', seed + 3),
      ])
    }
    expect(acknowledged.size).toBe(16)
    const versions = new Map(
      (await listVersions(machines.two, id)).map(({ number, sha256 }) => [number, sha256]),
    )
    expect([...versions.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    )
    for (const [number, hash] of acknowledged) expect(versions.get(number)).toBe(hash)
    const kept = (await listRejected(machines.one, id)).map(({ sha256 }) => sha256)
    expect(kept.sort()).toEqual(refused.sort())
    expect((await one.getFile()).text).toBe((await two.getFile()).text)
  })

  test('a token that one of them traded is good at the other', async () => {
    const discovery = `${machines.one.url}/hosting/discovery`
    const editor = await addEditor(machines.one, { name: 'Office', kind: 'microsoft', discovery })
    const id = await importDocument(machines.one, 'package.json', ana, 'Traded.txt')
    const token = await mintToken(machines.one, id, ana, { editor })
    const { text } = await wopiClient(token).checkFileInfo()
    const given = new URL(JSON.parse(text).FileUrl)
    const there = await fetch(`${machines.two.url}${given.pathname}${given.search}`)
    expect(there.status).toBe(200)
    const { sha256: expected } = await showDocument(machines.one, id)
    expect(sha256(new Uint8Array(await there.arrayBuffer()))).toBe(expected)
  })

  test('one is killed in the middle of a save, and the other goes on', async () => {
    const { id, one, two } = await makeDocument('Killed.txt')
    expect(await one.lock('mine')).toMatchObject({ status: 200 })
    const before = await showDocument(machines.two, id)
    // Enough for a part to be at the S3 store when the end comes.
    const half = bytesOf(7 * 1024 * 1024)
    await rawHttp(
      one.address('/contents'),
      {
        method: 'POST',
        headers: [
          ['X-WOPI-Override', 'PUT'],
          ['X-WOPI-Lock', 'mine'],
          ['Content-Length', String(2 * half.byteLength)],
        ],
      },
      [half, () => machines.one.kill()],
      'reset',
    )
    expect(await showDocument(machines.two, id)).toMatchObject({
      version: before.version,
      sha256: before.sha256,
    })
    expect(await two.getLock()).toMatchObject({ status: 200, lock: 'mine' })
    const body = bytesOf(100_000, 7)
    expect(await two.putFile(body, { 'X-WOPI-Lock': 'mine' })).toMatchObject({ status: 200 })

    await machines.one.start()
    expect(await one.putFile('after the kill', { 'X-WOPI-Lock': 'mine' })).toMatchObject({
      status: 200,
    })
    expect(await listVersions(machines.one, id)).toHaveLength(3)
    expect(await verify(machines.one)).toMatchObject({ bad: [] })
  })
})
