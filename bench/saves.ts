import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { drive, type Scenario, scenarios } from './saves/drive'
import { type Measured, tableOf, writeInto } from './saves/report'
import { type Server, startCarrel, startInstances, startLimit } from './saves/servers'

/**
 * `npm run bench`: the built portal by both of its doors beside a limit server; see README.md. They take turns, one at
 * a time. With `--write` the table goes into docs/performance.md. With `--instances` it is one instance on PostgreSQL beside two.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    scenarios: { type: 'string', default: scenarios.join(',') },
    instances: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
const tools = resolve(positionals[0] ?? '../shared/bench')
const rounds = Number.parseInt(values.rounds, 10)
const wanted: Scenario[] = scenarios.filter((name) => values.scenarios.split(',').includes(name))
const folder = await mkdtemp(join(tmpdir(), 'carrel-bench-'))
const servers: Server[] = []
const measured: Measured[] = []
try {
  if (values.instances) {
    for (const count of [1, 2]) servers.push(await startInstances(count, folder))
  } else {
    servers.push(await startLimit(tools, folder))
    for (const door of ['direct', 'next'] as const) servers.push(await startCarrel(door, folder))
  }
  measured.push(...servers.map(({ name }) => ({ name, rounds: [] })))
  for (let round = 0; round < rounds; round += 1) {
    for (const { rounds } of measured) rounds.push({})
    for (const scenario of wanted) {
      for (const [at, server] of servers.entries()) {
        const figures = await drive({ tools, folder, seconds: values.seconds }, server, scenario)
        Object.assign(measured[at]?.rounds[round] ?? {}, figures)
      }
    }
  }
} finally {
  for (const server of servers) await server.end()
  await rm(folder, { recursive: true, force: true })
}
const table = tableOf(measured)
console.log(table)
if (values.write) {
  const command = values.instances ? 'npm run bench -- --instances' : 'npm run bench'
  await writeInto('docs/performance.md', command, table, rounds)
}
