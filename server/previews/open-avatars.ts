import type { Avatars } from '#server/documents/previews/avatars'
import { createMaker } from './create-maker'
import { previewLimits } from './limits'
import { makerProgram } from './open-previews'

/** So many may wait: each is in memory until it is its turn. */
const mostWaiting = 4

/** Makes avatars, one at a time, by the program that makes previews: also where no previews are wanted. */
export function openAvatars(program = makerProgram()): Avatars {
  const maker = createMaker({
    ...{ program, office: null, maxBytes: 0 },
    limits: { ...previewLimits, timeMs: 30_000, fileBytes: 32 * 1024 ** 2 },
  })
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()

  async function make(bytes: Uint8Array<ArrayBuffer>) {
    let webp: Uint8Array<ArrayBuffer> | null = null
    const made = await maker.make(
      { extension: 'avatar', open: async () => new Blob([bytes]).stream() },
      async (_part, stream) => {
        webp = new Uint8Array(await new Response(stream).arrayBuffer())
        return ''
      },
    )
    if (made.state === 'failed') return { kind: 'failed', reason: made.reason } as const
    if (webp === null) throw new Error('The program made an avatar without a picture.')
    return { kind: 'made', webp } as const
  }

  return {
    async make(bytes) {
      if (waiting >= mostWaiting) return { kind: 'busy' }
      waiting += 1
      const turn = last.then(() => make(bytes))
      last = turn.catch(() => undefined)
      return turn.finally(() => {
        waiting -= 1
      })
    },
  }
}
