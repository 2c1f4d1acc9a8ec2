import { fork } from 'node:child_process'
import { on, once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { World } from '#server/wopi/contract/world'
import { createStoreWorld } from './store-world'
import { createSqliteDatabase } from './test-database'

/** A world on one SQLite file whose other client lives in a process of its own. */
export async function createTwoProcessWorld(): Promise<World> {
  const test = await createSqliteDatabase()
  if (test.database.kind !== 'sqlite') throw new Error(test.database.kind)
  const world = await createStoreWorld(test)

  const child = fork(
    fileURLToPath(new URL('./second-process.ts', import.meta.url)),
    [test.database.file],
    { execArgv: ['--conditions=react-server', '--import', 'tsx'], serialization: 'advanced' },
  )
  child.setMaxListeners(1000)
  await once(child, 'message')

  let calls = 0
  const ask =
    (method: string) =>
    async (...args: unknown[]) => {
      const id = ++calls
      const replies = on(child, 'message')
      child.send({ id, method, args, now: world.now() })
      for await (const [reply] of replies) {
        if (reply.id !== id) continue
        if (reply.error) throw new Error(`in the second process: ${reply.error}`)
        return reply.result
      }
    }

  return {
    ...world,
    another: {
      ...world.another,
      locks: {
        current: ask('current'),
        acquire: ask('acquire'),
        refresh: ask('refresh'),
        replace: ask('replace'),
        release: ask('release'),
        checkOut: ask('checkOut'),
        releaseAny: ask('releaseAny'),
      },
      versions: { head: ask('head'), commit: ask('commit') },
    },
    async close() {
      const exited = once(child, 'exit')
      child.disconnect()
      await exited
      await world.close()
    },
  }
}
