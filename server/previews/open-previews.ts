import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  createPreviewQueue,
  type PreviewQueue,
  type QueueNeeds,
} from '#server/documents/previews/create-preview-queue'
import { createMaker } from './create-maker'
import { findOffice } from './find-office'
import { previewLimits } from './limits'

interface Needs extends Omit<QueueNeeds, 'maker' | 'marked' | 'failed'> {
  log: { info(fields: object, words: string): void; error(fields: object, words: string): void }
}

/** The maker of previews and its queue, as the settings ask for them; null for none. */
export async function openPreviews(
  settings: { maxBytes: number; office: string | undefined } | null,
  { log, ...needs }: Needs,
): Promise<PreviewQueue | null> {
  if (settings === null) return null
  const { maxBytes, office: wanted } = settings
  const office = await findOffice(wanted)
  if (office === null && wanted !== undefined && wanted !== 'off') {
    log.error({ path: wanted }, 'SOFFICE_PATH names no program: previews are made without it')
  }
  return createPreviewQueue({
    ...needs,
    maker: createMaker({ program: makerProgram(), office, maxBytes }),
    marked: (preview) => log.info(preview, 'no preview could be made'),
    failed: (error) => log.error({ err: error }, 'making previews failed'),
  })
}

/** The build's one file; while developing, the sources. */
export function makerProgram(): string[] {
  const heap = `--max-old-space-size=${previewLimits.heapBytes / 1024 ** 2}`
  const bundle = join(/* turbopackIgnore: true */ process.cwd(), 'preview-maker.mjs')
  if (existsSync(bundle)) return [process.execPath, heap, bundle]
  const source = join(/* turbopackIgnore: true */ process.cwd(), 'server/previews/maker/main.ts')
  return [process.execPath, heap, '--import', 'tsx', source]
}
