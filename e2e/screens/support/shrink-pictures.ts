import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

const folder = join(import.meta.dirname, '../pictures')
/** Where a PNG says how its colours are written, and the number for «by a palette». */
const colourType = 25
const palette = 3

/** Writes new pictures with a palette: a third of the bytes, and no difference that an eye or a comparison sees. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for one.
export default async function shrinkPictures(): Promise<void> {
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    if (!name.endsWith('.png')) continue
    const path = join(folder, name)
    const bytes = await readFile(path)
    if (bytes[colourType] === palette) continue
    await writeFile(path, await sharp(bytes).png({ palette: true, effort: 10 }).toBuffer())
  }
}
