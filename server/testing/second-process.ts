import { openDb } from '#server/db/client'
import { createPrismaFiles } from '#server/stores/prisma-files'

/**
 * The program of the second process: it opens the SQLite file that its argument names and answers calls of
 * the files store that come as messages. See two-processes.ts.
 */
interface Call {
  id: number
  method: string
  args: unknown[]
  /** The time of the caller's clock. */
  now: Date
}

const file = process.argv[2] ?? ''
const db = openDb({ kind: 'sqlite', file })
let now = new Date(0)
const files = createPrismaFiles({ db, clock: { now: () => now } })

process.on('message', async (call: Call) => {
  now = call.now
  try {
    const result: unknown = await Reflect.apply(Reflect.get(files, call.method), files, call.args)
    process.send?.({ id: call.id, result })
  } catch (error) {
    process.send?.({ id: call.id, error: String(error) })
  }
})
process.on('disconnect', () => process.exit())
await db.document.count()
process.send?.({ id: 0 })
