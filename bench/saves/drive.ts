import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { clients, type Server } from './servers'

/** What was measured, by what it is called. */
export type Figures = Record<string, number>

const cpuTime = z.object({ server_cpu_us_per_op: z.number() }).loose()
const timed = { p95_ms: z.number(), cpu: cpuTime }
const answer = z.object({
  summary: z.string(),
  scenarios: z.object({
    'put-small': z
      .object({ saves_per_s: z.number(), verify_failures: z.number().optional(), ...timed })
      .optional(),
    check: z.object({ req_per_s: z.number(), ...timed }).optional(),
    locks: z.object({ cycles_per_s: z.number(), ...timed }).optional(),
    'put-large': z
      .object({
        runs: z.array(
          z.object({
            clients: z.number(),
            mb_per_s: z.number(),
            rss_growth_mib: z.number(),
            verify_failures: z.number(),
          }),
        ),
      })
      .optional(),
  }),
})

export const scenarios = ['put-small', 'check', 'locks', 'put-large'] as const

export type Scenario = (typeof scenarios)[number]

/**
 * Drives a server through a scenario.
 *
 * @throws when an answer or a byte was not as it must be
 */
export async function drive(
  { tools, folder, seconds }: { tools: string; folder: string; seconds: string },
  { name, targets, pid }: Server,
  scenario: Scenario,
): Promise<Figures> {
  const out = join(folder, 'out.json')
  await promisify(execFile)(
    process.execPath,
    [
      ...[join(tools, 'wopi-bench.mjs'), scenario, '--targets', targets],
      ...['--clients', String(clients), '--seconds', seconds, '--framing', 'length'],
      ...['--pid', String(pid), '--label', name, '--out', out],
    ],
    { maxBuffer: 1e8 },
  )
  const { scenarios: found, summary } = answer.parse(JSON.parse(await readFile(out, 'utf8')))
  console.error(summary)
  const { check, locks } = found
  const small = found['put-small']
  const large = found['put-large']
  if ([small, ...(large?.runs ?? [])].some((run) => run?.verify_failures)) {
    throw new Error(`${name} lost bytes: ${summary}`)
  }
  return {
    ...(small && { 'saves per second': small.saves_per_s, ...timesOf('a save', small) }),
    ...(check && { 'checks per second': check.req_per_s, ...timesOf('a check', check) }),
    ...(locks && {
      'cycles of locks per second': locks.cycles_per_s,
      ...timesOf('a cycle', locks),
    }),
    ...Object.assign(
      {},
      ...(large?.runs ?? []).map((run) => ({
        [`256 MiB, ${run.clients} at once, MB/s`]: run.mb_per_s,
        [`256 MiB, ${run.clients} at once, memory in MiB`]: run.rss_growth_mib,
      })),
    ),
  }
}

function timesOf(what: string, { p95_ms, cpu }: { p95_ms: number; cpu: z.infer<typeof cpuTime> }) {
  return {
    [`${what}, p95 in ms`]: p95_ms,
    [`${what}, processor time in µs`]: cpu.server_cpu_us_per_op,
  }
}
