import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Database } from '#server/db/database'
import { startPostgres } from '#server/testing/postgres'
import { compare, tableOf } from './lists/compare'
import { type MeasuredPortal, openMeasured } from './lists/measured-portal'

/** `npm run bench:lists`: how long every list takes in a small portal and in large ones; see README.md. */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000' },
    on: { type: 'string', default: 'sqlite,postgresql' },
    rounds: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
    folder: { type: 'string' },
    postgresql: { type: 'string' },
  },
})
const sizes = values.sizes.split(',').map((size) => Number.parseInt(size, 10))
const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'carrel-bench-')))
const server = values.on.includes('postgresql') && !values.postgresql ? await startPostgres() : null

try {
  for (const kind of values.on.split(',')) {
    const opened: MeasuredPortal[] = []
    for (const size of sizes) {
      opened.push(
        await openMeasured(await databaseOf(kind, size), size, (step) =>
          console.error(`${kind}, ${size} documents: ${step}`),
        ),
      )
    }
    const rounds = Number.parseInt(values.rounds, 10)
    console.log(`\n${kind}\n\n${tableOf(await compare(opened, rounds, values.only), sizes)}`)
    for (const portal of opened) await portal.close()
  }
} finally {
  await server?.stop()
  if (!values.folder) await rm(folder, { recursive: true, force: true })
}

async function databaseOf(kind: string, size: number): Promise<Database> {
  if (kind === 'sqlite') {
    await mkdir(folder, { recursive: true })
    return { kind, file: join(folder, `carrel-${size}.db`) }
  }
  if (kind !== 'postgresql') throw new Error(`--on ${kind}: sqlite or postgresql`)
  if (server) return { kind, url: await server.createDatabase() }
  const url = new URL(values.postgresql ?? '')
  const name = `carrel_bench_${size}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return { kind, url: url.href }
}
