import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPerson } from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'
import type { WopiAnswer } from '#e2e/support/wopi-client'
import { type Fault, must } from './fault'
import { createLoad } from './load'
import { cannotMount, withMount } from './mounts'
import { until } from './until'

/** A disk of a few MiB, with the database and the documents on it, runs full and gets room again. */
export const fullDisk: Fault = {
  name: 'disk full and room again',
  async run({ short }) {
    const reason = cannotMount()
    if (reason) return { rounds: 0, leftOut: reason }
    const disk = await mkdtemp(join(tmpdir(), 'carrel-chaos-disk-'))
    const report = await withMount(['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs'], disk, () =>
      fillAndFree(disk, short ? 1 : 5),
    )
    await rm(disk, { recursive: true, force: true })
    return report === 'not-allowed'
      ? { rounds: 0, leftOut: 'mounting is not allowed here' }
      : report
  },
}

async function fillAndFree(disk: string, rounds: number) {
  const portal = await startPortal({ DATA_DIR: disk })
  try {
    const load = await createLoad(portal, await createPerson(portal, 'Ana'), 2)
    const ballast = join(disk, 'ballast')
    const refusals: Record<number, number> = {}
    for (let round = 0; round < rounds; round += 1) {
      const { bavail, bsize } = await statfs(disk)
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 3_000_000)))
      let refused = 0
      const stop = load.run((answer) => {
        if (answer?.status === 200) return
        check(answer)
        refused += 1
        refusals[answer.status] = (refusals[answer.status] ?? 0) + 1
      })
      await until('saves are refused', () => refused >= 10)
      await rm(ballast)
      const before = load.acknowledged()
      await until('saves are taken again', () => load.acknowledged() > before + 2)
      await stop()
      // Makes room for the next round.
      must((await load.examine()).lost === 0, 'a save was lost')
    }
    const seen = Object.entries(refusals).map(([status, count]) => `${count} × ${status}`)
    return { rounds, note: seen.join(', ') }
  } finally {
    await portal.remove()
  }
}

function check(answer: WopiAnswer | null): asserts answer is WopiAnswer {
  must(answer !== null, 'a save was not answered')
  must([500, 507].includes(answer.status), `PutFile: ${answer.status} ${answer.text}`)
  must(answer.headers.has('x-wopi-servererror'), 'a refusal without a reason')
}
