import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Fault, must } from './fault'

/** Another program holds SQLite's write lock in the middle of saves: they wait, and none fails. */
export const databaseLocked: Fault = {
  name: 'database locked by another process',
  async run({ portal, load, short }) {
    const seconds = short ? 3 : 10
    const before = load.acknowledged()
    const stop = load.run((answer) =>
      must(answer?.status === 200, `PutFile: ${answer?.status} ${answer?.text}`),
    )
    const other = new Database(join(portal.dataDir, 'carrel.db'), { timeout: 10_000 })
    try {
      other.exec('BEGIN IMMEDIATE')
      await sleep(500)
      const during = load.acknowledged()
      await sleep(seconds * 1000)
      must(load.acknowledged() === during, 'the lock did not stand in the way of anything')
      other.exec('ROLLBACK')
    } finally {
      other.close()
      await stop()
    }
    must(load.acknowledged() >= before + load.documents.length, 'the saves did not go on')
    return { rounds: 1, note: `${seconds} s` }
  },
}
