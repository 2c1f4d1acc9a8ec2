import { spawn } from 'node:child_process'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { ended, freePort, unprivilegedUser } from './private-server'

/** A private PgBouncer in transaction mode, in front of a private PostgreSQL. */
export interface TestPgbouncer {
  /** The address of a database of that server, by way of PgBouncer. */
  through(url: string): string
  stop(): Promise<void>
}

/** `CARREL_TEST_PGBOUNCER=off` leaves the tests on it out, for machines without it. */
export const pgbouncerIsOff = process.env.CARREL_TEST_PGBOUNCER === 'off'

/**
 * Starts it on a free port. Few connections to the server and many clients, so that what a client says first and
 * what it says next seldom reach the same connection; each is used anew at once.
 */
export async function startPgbouncer(postgresUrl: string): Promise<TestPgbouncer> {
  const behind = new URL(postgresUrl)
  const user = await unprivilegedUser('postgres', 'nobody')
  const folder = await mkdtemp(join(tmpdir(), 'carrel-pgbouncer-'))
  const port = await freePort()
  const settings = join(folder, 'pgbouncer.ini')
  await writeFile(
    settings,
    `[databases]
* = host=127.0.0.1 port=${behind.port} user=carrel
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 3
max_client_conn = 500
server_round_robin = 1
server_idle_timeout = 2
log_connections = 0
log_disconnections = 0
`,
  )
  if (user) {
    await chown(folder, user.uid, user.gid)
    await chown(settings, user.uid, user.gid)
  }
  const server = spawn('/usr/sbin/pgbouncer', [settings], { ...user, cwd: folder, stdio: 'pipe' })
  let log = ''
  server.stderr.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-4000)
  })
  server.stdout.resume()

  function through(url: string): string {
    const address = new URL(url)
    address.port = String(port)
    return address.href
  }

  async function stop() {
    await ended(server)
    await rm(folder, { recursive: true, force: true })
  }

  for (const deadline = Date.now() + 30_000; ; await sleep(50)) {
    const client = new pg.Client({ connectionString: through(postgresUrl) })
    try {
      await client.connect()
      await client.end()
      return { through, stop }
    } catch (cause) {
      if (Date.now() < deadline && server.exitCode === null) continue
      await stop()
      throw new Error(`The private PgBouncer did not start:\n${log}`, { cause })
    }
  }
}
