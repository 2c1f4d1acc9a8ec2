import { setTimeout as sleep } from 'node:timers/promises'
import { type Fault, must } from './fault'
import { until } from './until'

/** kill -9 at random moments while everybody saves. */
export const killUnderLoad: Fault = {
  name: 'kill -9 under load',
  async run({ portal, load, short }) {
    const rounds = short ? 6 : 100
    for (let round = 0; round < rounds; round += 1) {
      const before = load.acknowledged()
      let killed = false
      const stop = load.run((answer) => {
        must(killed || answer?.status === 200, `PutFile: ${answer?.status} ${answer?.text}`)
      })
      await until('a save is answered', () => load.acknowledged() > before)
      await sleep(Math.random() * 120)
      killed = true
      await portal.kill()
      await stop()
      await portal.start()
      if (round % 20 === 19) must((await load.examine()).lost === 0, 'a save was lost')
    }
    return { rounds }
  },
}
