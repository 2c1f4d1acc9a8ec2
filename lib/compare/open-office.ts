import { DocxPackage } from '#lib/docx-delta/package'
import { XmlError } from '#lib/docx-delta/parse-xml'
import { ZipError } from '#lib/docx-delta/read-zip'
import type { XmlDocument } from '#lib/docx-delta/xml-tree'
import { NotComparable } from './comparison'

const mib = 1024 ** 2
/** What a small file may unpack to: a bomb is stopped by what its directory says, before it is unpacked. */
const limits = { entries: 5000, total: 200 * mib }
/** One part that is parsed. It happens in one go, so it is what a comparison may cost others. */
const largestPart = 8 * mib
/** Of all parts that are parsed together, as often as they are: bytes, and tags, which cost memory. */
const most = { bytes: 24 * mib, tags: 1_200_000 }

/** An Office file whose parts are read within limits. */
export interface OfficeFile {
  names(): string[]
  has(name: string): boolean
  xml(name: string): XmlDocument
}

/** @throws NotComparable for files that are damaged, encrypted or too large */
export function openOffice(bytes: Uint8Array): OfficeFile {
  const office = guarded(() => new DocxPackage(bytes, limits))
  const left = { ...most }
  return {
    names: () => office.names(),
    has: (name) => office.has(name),
    xml: (name) =>
      guarded(() => {
        const size = office.size(name)
        left.bytes -= size
        if (size > largestPart || left.bytes < 0) throw tooLarge()
        left.tags -= tagsIn(office.bytes(name))
        if (left.tags < 0) throw tooLarge()
        return office.xml(name)
      }),
  }
}

/** How many tags there are at most, without making anything of them. */
function tagsIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) count += 1
  return count
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof ZipError) throw sentences[error.problem]()
    if (error instanceof XmlError || error instanceof TypeError) throw damaged()
    throw error
  }
}

const damaged = () => new NotComparable((t) => t('refused.damaged'))
const tooLarge = () => new NotComparable((t) => t('refused.tooLarge'))
const sentences = {
  'not-a-zip': damaged,
  damaged,
  unsupported: damaged,
  'too-many-parts': tooLarge,
  'too-large': tooLarge,
  'password-protected': () => new NotComparable((t) => t('refused.password')),
}
