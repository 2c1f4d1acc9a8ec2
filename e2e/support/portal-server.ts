import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './free-port'

const root = resolve(import.meta.dirname, '../..')
const server = join(root, '.next/standalone/server.js')

/** The built portal, running on a data folder of its own. */
export interface PortalServer {
  /** Origin, without a trailing slash. */
  url: string
  dataDir: string
  /** The settings it runs with; the command line needs the same. */
  env: NodeJS.ProcessEnv
  /** All it printed so far. */
  log(): Promise<string>
  /** Of the process that runs now. */
  pid(): number | undefined
  /** Resident memory in bytes. */
  memory(): Promise<number>
  /** kill -9: no last words. */
  kill(): Promise<void>
  /** Starts it again on the same port and data. */
  start(): Promise<void>
  /** Ends it as Ctrl-C does; its data stay until `remove`. */
  stop(): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

/** Starts the built portal on a free port, an empty data folder and nobody else's settings. */
export async function startPortal(settings: Record<string, string> = {}): Promise<PortalServer> {
  if (!existsSync(server)) throw new Error('There is no build: run npm test, or npm start once.')
  const dataDir = await mkdtemp(join(tmpdir(), 'carrel-e2e-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    TMPDIR: tmpdir(),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    HOST: '127.0.0.1',
    HOSTNAME: '127.0.0.1',
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    // Each costs a process; the specs that are about them turn them on.
    PREVIEWS: 'off',
    TEST_PASSWORD: 'correct horse battery',
    ...settings,
  }
  const logFile = join(dataDir, 'portal.log')
  let child: ChildProcess | undefined

  async function start() {
    const log = createWriteStream(logFile, { flags: 'a' })
    const started = spawn(process.execPath, [server], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    started.stdout.pipe(log, { end: false })
    started.stderr.pipe(log, { end: false })
    child = started
    for (const deadline = Date.now() + 30_000; ; await sleep(50)) {
      if (started.exitCode !== null || Date.now() > deadline) {
        started.kill('SIGKILL')
        throw new Error(`The portal did not start:\n${await readFile(logFile, 'utf8')}`)
      }
      if (await answers(url)) return
    }
  }

  async function end(signal: NodeJS.Signals) {
    const running = child
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const ended = new Promise((done) => running.once('exit', done))
    running.kill(signal)
    const patience = setTimeout(() => running.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(patience)
  }

  await start()
  return {
    url,
    dataDir,
    env,
    log: () => readFile(logFile, 'utf8'),
    pid: () => child?.pid,
    memory: () => residentBytes(child?.pid),
    kill: () => end('SIGKILL'),
    start,
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/api/health`).catch(() => null)
  await response?.body?.cancel()
  return response?.status === 200
}

async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  if (kilobytes === undefined) throw new Error(`No memory figure for process ${pid}`)
  return Number(kilobytes) * 1024
}
