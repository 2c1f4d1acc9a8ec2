import sharp from 'sharp'
import { previewLimits } from '#server/previews/limits'
import { CannotMake } from './cannot-make'
import { refusalOf, type SmallImage } from './make-image'

const formats: readonly (string | undefined)[] = ['png', 'jpeg', 'webp']

/**
 * Makes a small square out of the middle of a picture of a person. What the file says of itself (where and with what it
 * was taken) is left out, and what shines through becomes white.
 *
 * @throws CannotMake
 */
export async function makeSquare(bytes: Uint8Array): Promise<SmallImage> {
  const side = previewLimits.avatarSide
  const picture = sharp(bytes, {
    limitInputPixels: previewLimits.pixels,
    failOn: 'error',
    sequentialRead: true,
  })
  try {
    const { format } = await picture.metadata()
    if (!formats.includes(format)) throw new CannotMake('damaged', `the file is ${format}`)
    const { data, info } = await picture
      .rotate()
      .resize(side, side, { fit: 'cover', position: 'centre' })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { webp: data, width: info.width, height: info.height }
  } catch (error) {
    throw refusalOf(error)
  }
}
