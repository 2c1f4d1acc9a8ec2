import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { PreviewPart } from '#lib/preview'
import type { MadePreview } from '#server/documents/previews/preview-maker'
import { createMaker, type MakerSettings } from '#server/previews/create-maker'

const root = resolve(import.meta.dirname, '../..')
const steps = z.object({
  bundlePreviewMaker: z.custom<(root: string, outfile: string) => Promise<void>>(
    (value) => typeof value === 'function',
  ),
})

/** The program as the build makes it, beside the packages that it loads. */
export async function bundleMaker(): Promise<{ program: string[]; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(root, 'node_modules/.carrel-preview-'))
  const address = pathToFileURL(join(root, 'scripts/steps/bundle-preview-maker.mjs')).href
  const { bundlePreviewMaker } = steps.parse(await import(address))
  const file = join(folder, 'preview-maker.mjs')
  await bundlePreviewMaker(root, file)
  return {
    program: [process.execPath, '--max-old-space-size=512', file],
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** What the maker makes of these bytes, with the bytes of each part. */
export async function madeOf(
  settings: MakerSettings,
  extension: string,
  bytes: Uint8Array<ArrayBuffer> | string,
): Promise<{ made: MadePreview; parts: Partial<Record<PreviewPart, Uint8Array>> }> {
  const parts: Partial<Record<PreviewPart, Uint8Array>> = {}
  const made = await createMaker(settings).make(
    { extension, open: async () => new Blob([bytes]).stream() },
    async (part, stream) => {
      parts[part] = new Uint8Array(await new Response(stream).arrayBuffer())
      return part
    },
  )
  return { made, parts }
}
