import { expect, test } from 'vitest'
import { acts, describeFaults, hash, prepare } from '#server/testing/describe-faults'
import { createFaultWorld } from '#server/testing/fault-world'

const [one, two, mine] = [hash('one'), hash('two'), hash('mine')]

describeFaults(acts, createFaultWorld)

test('a lock that is broken at any step of a save: saved, or refused and kept, never neither', async () => {
  const world = await createFaultWorld()
  const [save] = acts
  if (!save) throw new Error('there is no act')
  const first = await prepare(world, save)
  await save.run(world, first)
  const seen = new Set<number | 'done'>()
  for (let at = 0; at < world.faults.steps().length; at += 1) {
    const document = await prepare(world, save)
    let broken: Promise<unknown> = Promise.resolve()
    const meanwhile = async () => {
      broken = world.other.releaseAny(document.id, 'A')
      // Inside the save's own transaction it has to wait for its end.
      await Promise.race([broken, new Promise((done) => setTimeout(done, 100))])
    }
    world.faults.plan({ at, kind: 'delay', meanwhile })
    const status = await save.run(world, document)
    await broken
    const { versions, rejected, lock } = await world.stateOf(document.id)
    seen.add(status)
    expect(lock).toBeNull()
    if (status === 200) expect([versions, rejected]).toEqual([[one, two, mine], []])
    else expect([status, versions, rejected]).toEqual([409, [one, two], [mine]])
  }
  expect([...seen].sort()).toEqual([200, 409])
  await world.close()
}, 600_000)
