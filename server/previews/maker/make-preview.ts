import { readFile } from 'node:fs/promises'
import type { PreviewText } from '#lib/preview'
import { previewKind } from '#lib/preview-kinds'
import { CannotMake } from './cannot-make'
import { convert } from './convert'
import { drawText } from './draw-text'
import { makeImage, type SmallImage } from './make-image'
import { makePage } from './make-page'
import { makeSquare } from './make-square'
import { openPackage, textOf, thumbnailOf } from './open-package'
import { readPlain } from './read-plain'

export interface Job {
  /** Named source.EXTENSION. */
  file: string
  /** Of this preview alone. */
  folder: string
  extension: string
  /** The office program; null: there is none. */
  office: string | null
}

export interface Preview {
  image: SmallImage | null
  /** All pages, where no editor of the portal's own shows them. */
  pdf: Buffer | null
  text: PreviewText | null
}

/** What the built-in editor opens: of these the first page is enough. */
const opened = new Set(['docx', 'xlsx'])

/** Makes what there is to see of a file. @throws CannotMake */
export async function makePreview(job: Job): Promise<Preview> {
  const { file, extension } = job
  const bytes = new Uint8Array(await readFile(file))
  const only = async (image: Promise<SmallImage>) => ({ image: await image, pdf: null, text: null })
  // No type of a document, but what a person sent as their picture.
  if (extension === 'avatar') return only(makeSquare(bytes))
  switch (previewKind(extension)) {
    case 'image':
      return only(makeImage(bytes, extension))
    case 'pdf':
      return only(makePage(bytes))
    case 'text':
      return only(drawText(readPlain(bytes, extension)))
    case 'binary':
      if (!isCompound(bytes)) throw new CannotMake('damaged', 'it is no compound file')
      if (!job.office) throw new CannotMake('no-program', 'there is no office program')
      return converted(job, job.office)
    case 'office':
    case 'open':
      return fromPackage(job, bytes)
    case null:
      throw new CannotMake('damaged', 'there is no preview of this type')
  }
}

async function fromPackage(job: Job, bytes: Uint8Array): Promise<Preview> {
  const office = openPackage(bytes)
  if (job.office && isOffice(office.names())) {
    try {
      return await converted(job, job.office)
    } catch (error) {
      // What the program makes nothing of may still have words.
      if (!(error instanceof CannotMake) || error.reason !== 'damaged') throw error
    }
  }
  const thumbnail = thumbnailOf(office)
  const text = textOf(office, bytes)
  if (!text) throw new CannotMake('damaged', 'it is no Office file')
  // A damaged picture in it is no reason to show nothing.
  const left =
    thumbnail && (await makeImage(thumbnail.bytes, thumbnail.extension).catch(() => null))
  const [first] = text.parts
  return { image: left ?? (first ? await drawText(first) : null), pdf: null, text }
}

async function converted({ file, folder, extension }: Job, office: string): Promise<Preview> {
  const firstPage = opened.has(extension)
  const pdf = await convert(office, { file, folder, firstPage })
  return { image: await makePage(pdf), pdf: firstPage ? null : pdf, text: null }
}

/** A zip of something else is not given to the office program, which would look for what it might be. */
function isOffice(names: readonly string[]): boolean {
  return names.includes('[Content_Types].xml') || names.includes('content.xml')
}

function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)
}
