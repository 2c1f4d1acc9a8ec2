import { createWriteStream, openAsBlob } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { type PreviewPart, previewFailures } from '#lib/preview'
import type { MadePreview, PreviewMaker } from '#server/documents/previews/preview-maker'
import { previewLimits } from './limits'
import { type RunLimits, runProgram } from './run-program'

const said = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('made'),
    image: z.object({ width: z.int().positive(), height: z.int().positive() }).nullable(),
    pdf: z.boolean(),
    text: z.boolean(),
  }),
  z.object({ state: z.literal('failed'), reason: z.enum(previewFailures), detail: z.string() }),
])

export interface MakerSettings {
  /** The program of `maker/main.ts` with what runs it. */
  program: readonly string[]
  /** The office program; null: there is none. */
  office: string | null
  maxBytes: number
  limits?: RunLimits
}

/** Makes each preview in a process of its own, in a folder of its own that goes with it. */
export function createMaker(settings: MakerSettings): PreviewMaker {
  const { office, maxBytes, limits = previewLimits } = settings
  return {
    maxBytes,
    hasOffice: office !== null,
    async make({ extension, open }, keep) {
      const folder = await mkdtemp(join(tmpdir(), 'carrel-preview-'))
      try {
        const file = join(folder, `source.${extension}`)
        await pipeline(Readable.from(await open()), createWriteStream(file))
        const args = [folder, file, extension, ...(office === null ? [] : [office])]
        const ending = await runProgram([...settings.program, ...args], { folder, limits })
        if (ending.kind !== 'said') {
          const detail = ending.kind === 'broken-off' ? ending.detail : ending.kind
          return { state: 'failed', reason: ending.kind, detail }
        }
        return await keepAll(folder, said.parse(JSON.parse(ending.output)), keep)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function keepAll(
  folder: string,
  made: z.infer<typeof said>,
  keep: Parameters<PreviewMaker['make']>[1],
): Promise<MadePreview> {
  if (made.state === 'failed') return made
  const take = async (part: PreviewPart, name: string) => {
    const file = join(folder, name)
    const { size } = await stat(file)
    if (size > previewLimits[part]) throw new TooLarge(`${name} has ${size} bytes`)
    return keep(part, (await openAsBlob(file)).stream())
  }
  try {
    return {
      state: 'made',
      image: made.image && { ...made.image, key: await take('image', 'image.webp') },
      pdf: made.pdf ? await take('pdf', 'all.pdf') : null,
      text: made.text ? await take('text', 'text.json') : null,
    }
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return { state: 'failed', reason: 'too-large', detail: error.message }
  }
}

class TooLarge extends Error {}
