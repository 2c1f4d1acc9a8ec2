import { DocxPackage } from '#lib/docx-delta/package'
import { ZipError } from '#lib/docx-delta/read-zip'
import { readOfficeText } from '#lib/office-text/read-office-text'
import type { PreviewText } from '#lib/preview'
import { previewLimits } from '#server/previews/limits'
import { CannotMake } from './cannot-make'

const thumbnails = [
  'docProps/thumbnail.jpeg',
  'docProps/thumbnail.jpg',
  'docProps/thumbnail.png',
  'Thumbnails/thumbnail.png',
]

/**
 * Opens an Office or OpenDocument file; nothing is unpacked yet, but what it would unpack to is held to the limits.
 *
 * @throws CannotMake
 */
export function openPackage(bytes: Uint8Array): DocxPackage {
  return guarded(() => new DocxPackage(bytes, previewLimits.zip))
}

/** What it says; null when that is nothing this portal can read. @throws CannotMake */
export function textOf(office: DocxPackage, bytes: Uint8Array): PreviewText | null {
  const large = office
    .names()
    .some((name) => name.endsWith('.xml') && office.size(name) > previewLimits.xmlBytes)
  if (large) throw new CannotMake('too-large', 'a part is too large to be read')
  return guarded(() => readOfficeText(office, bytes))
}

/** The picture that the program which wrote it left in it. */
export function thumbnailOf(office: DocxPackage): { bytes: Uint8Array; extension: string } | null {
  const name = thumbnails.find((each) => office.has(each))
  if (!name) return null
  return {
    bytes: guarded(() => office.bytes(name)),
    extension: name.endsWith('png') ? 'png' : 'jpg',
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ZipError)) {
      throw new CannotMake('damaged', String(error), { cause: error })
    }
    const { problem } = error
    const reason =
      problem === 'password-protected'
        ? 'protected'
        : problem === 'too-large' || problem === 'too-many-parts'
          ? 'too-large'
          : 'damaged'
    throw new CannotMake(reason, error.message, { cause: error })
  }
}
