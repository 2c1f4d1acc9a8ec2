import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { ended, freePort, unprivilegedUser } from './private-server'

const run = promisify(execFile)

/** A private PostgreSQL server. */
export interface TestPostgres {
  /** A database that is migrated and that nobody is connected to; undefined when there is none. */
  migrated?: string | undefined
  /** Makes a database, empty or a copy of another that nobody is connected to, and returns its address. */
  createDatabase(copyOf?: string, name?: string): Promise<string>
  dropDatabase(url: string): Promise<void>
  /** Cuts every connection, as a restart does. */
  dropConnections(): Promise<void>
  /** @param keepAt where its data are to be copied, once nobody writes them */
  stop(keepAt?: string): Promise<void>
}

/** `CARREL_TEST_POSTGRES=off` leaves the tests on PostgreSQL out, for machines without it. */
export const postgresIsOff = process.env.CARREL_TEST_POSTGRES === 'off'

/**
 * Starts a private server on a free port with its data in a temporary folder. PostgreSQL refuses to run as
 * root; then it runs as the user `postgres`, or `nobody`.
 *
 * @param isDurable whether it waits for the disk, as nothing but a measurement needs
 * @param from the data of a server that was stopped and has the database `migrated`, to begin with a copy of; empty unless given
 */
export async function startPostgres({
  isDurable = false,
  from,
}: {
  isDurable?: boolean
  from?: string
} = {}): Promise<TestPostgres> {
  const bin = findBinaries()
  const user = await unprivilegedUser('postgres', 'nobody')
  const folder = await mkdtemp(join(tmpdir(), 'carrel-postgres-'))
  if (user) await chown(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  // With the owner, who alone may read it.
  if (from) await run('cp', ['-a', from, data])
  else {
    await run(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'carrel', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
      { ...user, cwd: folder },
    )
  }
  const port = await freePort()
  const server = spawn(
    join(bin, 'postgres'),
    [
      ...['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'],
      ...(isDurable ? [] : ['-F']),
    ],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let log = ''
  server.stderr.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-4000)
  })
  const stopWithUs = () => server.kill('SIGINT')
  process.once('exit', stopWithUs)

  async function stop(keepAt?: string) {
    process.removeListener('exit', stopWithUs)
    await ended(server)
    if (keepAt) await run('cp', ['-a', data, keepAt])
    await rm(folder, { recursive: true, force: true })
  }

  const url = (database: string) => `postgresql://carrel@127.0.0.1:${port}/${database}`
  try {
    await ready(url('postgres'), server)
  } catch (cause) {
    await stop()
    throw new Error(`The private PostgreSQL server did not start:\n${log}`, { cause })
  }

  let databases = 0
  return {
    migrated: from && url('migrated'),
    async createDatabase(copyOf, name = `test_${++databases}`) {
      const from = copyOf ? `TEMPLATE ${nameOf(copyOf)}` : ''
      await query(url('postgres'), `CREATE DATABASE ${name} ${from}`)
      return url(name)
    },
    // A pooler may still hold connections to it.
    dropDatabase: (dropped) =>
      query(url('postgres'), `DROP DATABASE ${nameOf(dropped)} WITH (FORCE)`),
    dropConnections: () =>
      query(
        url('postgres'),
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity ' +
          "WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
      ),
    stop,
  }
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}

/** The programs of the newest PostgreSQL that is installed. */
export function findBinaries(): string {
  const debian = '/usr/lib/postgresql'
  const folders = [
    ...(existsSync(debian) ? readdirSync(debian) : [])
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')))
  if (found) return found
  throw new Error(
    'PostgreSQL is not installed, and the tests run on it too. Install it (apt-get install postgresql), ' +
      'or leave those tests out with CARREL_TEST_POSTGRES=off.',
  )
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await query(url, 'SELECT 1')
    } catch (error) {
      if (attempt === 200 || server.exitCode !== null) throw error
      await sleep(50)
    }
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
