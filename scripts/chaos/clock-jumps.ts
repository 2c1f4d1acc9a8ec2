import { writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type Fault, must } from './fault'
import type { Load } from './load'

const saved = z.object({ LastModifiedTime: z.iso.datetime({ precision: 6 }).or(z.string()) })
const minute = 60_000

/** Backwards, a little forwards, over the life of a lock, and back: minutes. */
const jumps = [-120, 0, 20, -20, 0]

/** The machine's clock jumps while everybody saves. */
export const clockJumps: Fault = {
  name: 'clock jumps',
  async run({ portal, load }) {
    const file = portal.env.CHAOS_CLOCK
    must(file !== undefined, 'the portal runs on the real clock')
    const jumpTo = async (minutes: number) => {
      await writeFile(file, String(minutes * minute))
      await sleep(60)
    }
    try {
      await jump(load, jumpTo)
    } finally {
      await jumpTo(0)
    }
    return { rounds: jumps.length + 1 }
  },
}

async function jump(load: Load, jumpTo: (minutes: number) => Promise<void>): Promise<void> {
  const last = new Map<string, string>()
  for (const minutes of jumps) {
    const stop = load.run((answer) =>
      must(answer?.status === 200, `at ${minutes} min PutFile: ${answer?.status} ${answer?.text}`),
    )
    await jumpTo(minutes)
    await sleep(200)
    await stop()
    for (const document of load.documents) {
      const answer = await load.save(document)
      const { LastModifiedTime } = saved.parse(JSON.parse(answer?.text ?? ''))
      const before = last.get(document.id) ?? ''
      must(LastModifiedTime > before, `time went back: ${before}, then ${LastModifiedTime}`)
      last.set(document.id, LastModifiedTime)
    }
  }
  // A lock that ended while the machine slept: refused, kept, and good again when the clock is right.
  await jumpTo(180)
  for (const document of load.documents) {
    const answer = await load.save(document)
    must(answer?.status === 409, `with an ended lock PutFile: ${answer?.status}`)
  }
}
