import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs, promisify } from 'node:util'
import { z } from 'zod'
import { freePort } from '#e2e/support/free-port'
import { createPerson, importDocument, mintToken } from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'
import { median } from './lists/compare'

/**
 * `npm run bench:saves`: the built portal by both of its doors beside a limit server, which does the durable
 * minimum of a save and nothing else; see README.md. They take turns, one at a time.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    scenarios: { type: 'string', default: 'put-small,check,locks' },
  },
})
const tools = resolve(positionals[0] ?? '../shared/bench')
const scenarios = values.scenarios.split(',')
const clients = 8
const folder = await mkdtemp(join(tmpdir(), 'carrel-bench-'))

interface Measured {
  name: string
  targets: string
  pid: number | undefined
  end(): Promise<unknown>
}

const figures = z.object({
  'put-small': z.object({ saves_per_s: z.number(), p95_ms: z.number() }).loose().optional(),
  check: z.object({ req_per_s: z.number(), p95_ms: z.number() }).loose().optional(),
  locks: z.object({ cycles_per_s: z.number(), p95_ms: z.number() }).loose().optional(),
})

const servers = [await startLimit(), await startCarrel('direct'), await startCarrel('next')]
const results = new Map<string, number[]>()
try {
  for (let round = 0; round < Number.parseInt(values.rounds, 10); round += 1) {
    for (const scenario of scenarios) for (const server of servers) await measure(server, scenario)
  }
} finally {
  for (const server of servers) await server.end()
  await rm(folder, { recursive: true, force: true })
}
const names = servers.map(({ name }) => name)
console.log(
  `| what | ${names.join(' | ')} | ${names
    .slice(1)
    .map((name) => `${name} ÷ limit`)
    .join(' | ')} |`,
)
console.log(`| --- |${' --: |'.repeat(2 * names.length - 1)}`)
for (const scenario of scenarios) {
  for (const what of [
    `${scenario}, per second`,
    `${scenario}, p95 in ms`,
    `${scenario}, CPU in µs`,
  ]) {
    const [limit = Number.NaN, ...ours] = names.map((name) =>
      median(results.get(`${name} ${what}`) ?? []),
    )
    const cells = [limit, ...ours].map((figure) => figure.toFixed(figure < 10 ? 1 : 0))
    console.log(
      `| ${[what, ...cells, ...ours.map((figure) => (figure / limit).toFixed(2))].join(' | ')} |`,
    )
  }
}

async function measure({ name, targets, pid }: Measured, scenario: string): Promise<void> {
  const out = join(folder, 'out.json')
  await promisify(execFile)(
    process.execPath,
    [
      ...[
        join(tools, 'wopi-bench.mjs'),
        scenario,
        '--targets',
        targets,
        '--clients',
        String(clients),
      ],
      ...['--seconds', values.seconds, '--pid', String(pid), '--label', name, '--out', out],
    ],
    { maxBuffer: 1e8 },
  )
  const { scenarios: measured, summary } = z
    .object({ scenarios: figures, summary: z.string() })
    .parse(JSON.parse(await readFile(out, 'utf8')))
  console.error(summary)
  const found = measured['put-small'] ?? measured.check ?? measured.locks
  if (!found) throw new Error(`${name} has no figures of ${scenario}: ${summary}`)
  const cpu = z.object({ server_cpu_us_per_op: z.number() }).safeParse(found.cpu)
  note(
    `${name} ${scenario}, per second`,
    Number(found.saves_per_s ?? found.req_per_s ?? found.cycles_per_s),
  )
  note(`${name} ${scenario}, p95 in ms`, found.p95_ms)
  if (cpu.success) note(`${name} ${scenario}, CPU in µs`, cpu.data.server_cpu_us_per_op)
}

function note(what: string, figure: number): void {
  results.set(what, [...(results.get(what) ?? []), figure])
}

/** The limit server keeps small bodies in its database, which is the least that a save can cost. */
async function startLimit(): Promise<Measured> {
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
    targets: await write('limit', targets),
    pid: child.pid,
    end: async () => child.kill(),
  }
}

async function startCarrel(door: 'direct' | 'next'): Promise<Measured> {
  const portal = await startPortal({ WOPI_DOOR: door, LOG_LEVEL: 'warn' })
  const ana = await createPerson(portal, 'Ana')
  const file = join(folder, 'file.txt')
  await writeFile(file, 'first')
  const targets: { wopisrc: string; token: string }[] = []
  for (let at = 0; at < clients; at += 1) {
    const id = await importDocument(portal, file, ana, `${door} ${at}.txt`)
    const { wopiSrc, accessToken } = await mintToken(portal, id, ana)
    targets.push({ wopisrc: wopiSrc.replace('localhost', '127.0.0.1'), token: accessToken })
  }
  return { name: door, targets: await write(door, targets), pid: portal.pid(), end: portal.remove }
}

async function write(name: string, targets: unknown): Promise<string> {
  const path = join(folder, `${name}.json`)
  await writeFile(path, JSON.stringify(targets))
  return path
}
