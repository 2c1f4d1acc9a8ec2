import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#e2e/support/free-port'
import { createPerson, importDocument, mintToken } from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'
import { startPostgres } from '#server/testing/postgres'

/** How many clients there are at once, each with a document of its own. */
export const clients = 8

/** Something that is measured: a WOPI host with documents, and access tokens for them. */
export interface Server {
  name: string
  /** A file that names the documents and tokens, for the driver. */
  targets: string
  /** The root of its processes. */
  pid: number | undefined
  end(): Promise<unknown>
}

/**
 * The limit server does the durable minimum of a save, with small bodies in its database, and nothing else.
 *
 * @param tools the folder of the limit server
 */
export async function startLimit(tools: string, folder: string): Promise<Server> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(tools, 'limit.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...{ NODE_ENV: 'production', PORT: String(port), MODE: 'inline' },
      ...{ STORE: join(folder, 'limit'), SQLITE_FROM: join(process.cwd(), 'package.json') },
    },
  })
  while (!(await fetch(`http://127.0.0.1:${port}/`).catch(() => null))) {
    if (child.exitCode !== null) throw new Error(`No limit server at ${tools}: say where it is.`)
    await sleep(50)
  }
  const targets = Array.from({ length: clients }, (_, at) => ({
    wopisrc: `http://127.0.0.1:${port}/wopi/files/f${at}`,
    token: 'bench',
  }))
  return {
    name: 'limit',
    targets: await write(folder, 'limit', targets),
    pid: child.pid,
    end: async () => child.kill(),
  }
}

/** The built portal, by one of its doors for editors. */
export async function startCarrel(door: 'direct' | 'next', folder: string): Promise<Server> {
  const portal = await startPortal({ WOPI_DOOR: door, LOG_LEVEL: 'warn' })
  return {
    name: door,
    targets: await write(folder, door, await makeTargets([portal], folder)),
    pid: portal.pid(),
    end: portal.remove,
  }
}

/** Instances of the built portal on one PostgreSQL server that waits for its disk. Each has its share of the clients. */
export async function startInstances(count: number, folder: string): Promise<Server> {
  const postgres = await startPostgres({ isDurable: true })
  const settings = { DATABASE_URL: await postgres.createDatabase(), LOG_LEVEL: 'warn' }
  const first = await startPortal(settings)
  const portals = [first]
  while (portals.length < count) {
    portals.push(await startPortal({ ...settings, DATA_DIR: first.dataDir }))
  }
  const name = count === 1 ? 'one instance' : `${count} instances`
  return {
    name,
    targets: await write(folder, name, await makeTargets(portals, folder)),
    pid: first.pid(),
    async end() {
      for (const portal of portals.reverse()) await portal.remove()
      await postgres.stop()
    },
  }
}

/** A document and a token for each client, on each portal in turn. */
async function makeTargets(portals: readonly PortalServer[], folder: string): Promise<object[]> {
  const [first] = portals
  if (!first) return []
  const ana = await createPerson(first, 'Ana')
  const file = join(folder, 'file.txt')
  await writeFile(file, 'first')
  const targets: object[] = []
  for (let at = 0; at < clients; at += 1) {
    const id = await importDocument(first, file, ana, `${at}.txt`)
    const { wopiSrc, accessToken } = await mintToken(first, id, ana)
    const { pathname } = new URL(wopiSrc)
    const { env } = portals[at % portals.length] ?? first
    targets.push({ wopisrc: `http://127.0.0.1:${env.PORT}${pathname}`, token: accessToken })
  }
  return targets
}

async function write(folder: string, name: string, targets: object[]): Promise<string> {
  const path = join(folder, `${name}.json`)
  await writeFile(path, JSON.stringify(targets))
  return path
}
