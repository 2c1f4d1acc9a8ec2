import sharp, { type Sharp } from 'sharp'
import { previewLimits } from '#server/previews/limits'
import { CannotMake } from './cannot-make'

/** A small picture. */
export interface SmallImage {
  webp: Buffer
  width: number
  height: number
}

// Loaders that are not named below stay shut, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    ...['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadNsgif'],
    ...['VipsForeignLoadWebp', 'VipsForeignLoadHeif', 'VipsForeignLoadTiff', 'VipsForeignLoadSvg'],
  ],
})
sharp.concurrency(1)
sharp.cache(false)

/**
 * Makes a picture small. Its size is known from its first bytes and held to the limit before anything is unpacked.
 * librsvg draws SVG: it runs no scripts, and of bytes without an address it follows no reference.
 *
 * @throws CannotMake
 */
export async function makeImage(bytes: Uint8Array, extension: string): Promise<SmallImage> {
  const picture = sharp(bytes, {
    limitInputPixels: previewLimits.pixels,
    failOn: 'error',
    sequentialRead: true,
  })
  try {
    const { format } = await picture.metadata()
    if ((format === 'svg') !== (extension === 'svg')) {
      throw new CannotMake('damaged', `the file is ${format}, and its name says ${extension}`)
    }
    return await shrink(picture.rotate())
  } catch (error) {
    throw refusalOf(error)
  }
}

/** What a decoder complained about, as the end of what was to be made. */
export function refusalOf(error: unknown): CannotMake {
  if (error instanceof CannotMake) return error
  const words = String(error)
  const tooLarge = /pixel limit|dimensions|too large/i.test(words)
  return new CannotMake(tooLarge ? 'too-large' : 'damaged', words, { cause: error })
}

/** Of a page that was drawn. */
export async function fromPixels(pixels: {
  data: Uint8Array
  width: number
  height: number
}): Promise<SmallImage> {
  const { data, width, height } = pixels
  return shrink(sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha())
}

async function shrink(picture: Sharp): Promise<SmallImage> {
  const { side } = previewLimits
  const { data, info } = await picture
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { webp: data, width: info.width, height: info.height }
}
