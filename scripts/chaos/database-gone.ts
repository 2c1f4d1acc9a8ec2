import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createPerson } from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'
import { startPostgres } from '#server/testing/postgres'
import { type Fault, must } from './fault'
import { createLoad } from './load'
import { until } from './until'

/** Somebody moves SQLite's file away while everybody saves, and back. */
export const databaseMoved: Fault = {
  name: 'SQLite file moved away and back',
  async run({ portal, load, short }) {
    const rounds = short ? 1 : 5
    const file = join(portal.dataDir, 'carrel.db')
    for (let round = 0; round < rounds; round += 1) {
      const stop = load.run()
      await rename(file, `${file}.away`)
      await sleep(short ? 500 : 2000)
      await rename(`${file}.away`, file)
      await stop()
      for (const document of load.documents) {
        const answer = await load.save(document)
        must(answer?.status === 200, `afterwards PutFile: ${answer?.status} ${answer?.text}`)
      }
    }
    return { rounds }
  },
}

/** PostgreSQL cuts all connections and lets nobody in for a while. */
export const postgresGone: Fault = {
  name: 'PostgreSQL gone and back',
  async run({ short }) {
    if (short) return { rounds: 0, leftOut: 'only in the long form' }
    const server = await startPostgres().catch((error) => String(error.message))
    if (typeof server === 'string') return { rounds: 0, leftOut: server.split('. ')[0] ?? server }
    const url = await server.createDatabase()
    const portal = await startPortal({ DATABASE_URL: url })
    const admin = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') })
    try {
      await admin.connect()
      admin.on('error', () => {})
      const letIn = (yes: boolean) =>
        admin.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} ALLOW_CONNECTIONS ${yes}`)
      const load = await createLoad(portal, await createPerson(portal, 'Ana'), 3)
      const rounds = 5
      let refusals = 0
      for (let round = 0; round < rounds; round += 1) {
        const before = load.acknowledged()
        const stop = load.run((answer) => {
          must(
            answer !== null && [200, 500].includes(answer.status),
            `PutFile: ${answer?.status} ${answer?.text}`,
          )
          if (answer.status === 500) refusals += 1
        })
        await until('a save is answered', () => load.acknowledged() > before)
        await letIn(false)
        await admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(url).pathname.slice(1)}'`,
        )
        await sleep(3000)
        await letIn(true)
        const back = load.acknowledged()
        await until('saves are taken again', () => load.acknowledged() > back + 3)
        await stop()
      }
      must(refusals > 0, 'nobody noticed that the database was gone')
      must((await load.examine()).lost === 0, 'a save was lost')
      return { rounds, note: `${load.acknowledged()} saves` }
    } finally {
      await admin.end()
      await portal.remove()
      await server.stop()
    }
  },
}
