/**
 * npm run chaos: real faults against the built portal, on this machine only, each under a load of saves. Prints
 * a table, and ends with «N passed, N failed» and status 1 when a save was lost or something did not hold.
 * `--short` is the form that runs with the tests. Words after it choose faults by their names.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createPerson } from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'
import { backupUnderLoad } from './chaos/backup'
import { clockJumps } from './chaos/clock-jumps'
import { damagedBlobs } from './chaos/damage'
import { databaseMoved, postgresGone } from './chaos/database-gone'
import { databaseLocked } from './chaos/database-locked'
import type { Fault, Stage } from './chaos/fault'
import { fullDisk } from './chaos/full-disk'
import { killUnderLoad } from './chaos/kill'
import { createLoad } from './chaos/load'
import { readOnly } from './chaos/read-only'
import { manyAtOnce, slowAndAborted } from './chaos/uploads'

const faults: Fault[] = [
  killUnderLoad,
  databaseLocked,
  databaseMoved,
  postgresGone,
  fullDisk,
  readOnly,
  slowAndAborted,
  manyAtOnce,
  clockJumps,
  damagedBlobs,
  backupUnderLoad,
]

const words = process.argv.slice(2)
const short = words.includes('--short')
const wanted = words.filter((word) => !word.startsWith('--'))
const chosen = faults.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
)

const folder = await mkdtemp(join(tmpdir(), 'carrel-chaos-'))
const clock = join(folder, 'clock')
await writeFile(clock, '0')
const portal = await startPortal({
  UPLOAD_IDLE_SECONDS: '1',
  UPLOADS_AT_ONCE: '16',
  CHAOS_CLOCK: clock,
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'chaos/clock.mjs'))}`,
})
const rows: string[][] = []
let failed = 0
let passed = 0
try {
  const ana = await createPerson(portal, 'Ana')
  const stage: Stage = { portal, ana, load: await createLoad(portal, ana, 4), short }
  for (const fault of chosen) await tryFault(fault, stage)
} finally {
  await portal.remove()
  await rm(folder, { recursive: true, force: true })
}
printTable([['fault', 'rounds', 'saves', 'lost', 'seconds', ''], ...rows])
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

async function tryFault({ name, run }: Fault, stage: Stage): Promise<void> {
  console.log(`${name} …`)
  const from = performance.now()
  const before = stage.load.acknowledged()
  const seconds = () => ((performance.now() - from) / 1000).toFixed(1)
  try {
    await stage.load.refreshLocks()
    const { rounds, leftOut, note = '' } = await run(stage)
    if (leftOut !== undefined) {
      rows.push([name, '–', '–', '–', seconds(), `left out: ${leftOut}`])
      return
    }
    const { saves, lost } = await stage.load.examine()
    rows.push([name, `${rounds}`, `${saves - before}`, `${lost}`, seconds(), note])
    if (lost > 0) failed += 1
    else passed += 1
  } catch (error) {
    failed += 1
    const reason = error instanceof Error ? error.message : String(error)
    console.error(`${name}: ${reason}`)
    rows.push([name, '', '', '', seconds(), `FAILED: ${reason.slice(0, 120)}`])
  }
}

function printTable(lines: string[][]): void {
  const widths = lines.reduce<number[]>(
    (most, line) => line.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [],
  )
  for (const line of lines) {
    console.log(
      line
        .map((cell, at) =>
          at === 0 || at === 5 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
  }
}
