import { strFromU8, unzipSync } from 'fflate'

/** What differs between a document and its saved successor, in sentences; empty when nothing does. */
export function differencesBut(typed: string, original: Uint8Array, saved: Uint8Array): string[] {
  const [before, after] = [unzipSync(original), unzipSync(saved)]
  const [mine, theirs] = [Object.keys(before), Object.keys(after)]
  const found: string[] = []
  if (mine.join('\n') !== theirs.join('\n')) found.push('the parts or their order changed')
  const changed = mine.filter((name) => !same(before[name], after[name]))
  const main = changed.find((name) => xmlOf(after[name]).includes(encoded(typed)))
  for (const name of changed) if (name !== main) found.push(`${name} changed`)
  if (main === undefined) return [...found, 'the typed text is not there']
  const text = xmlOf(after[main])
  if (text.split(encoded(typed)).length !== 2) found.push('the typed text is there more than once')
  const rest = restOf(text, encoded(typed))
  if (!rest.includes(plain(xmlOf(before[main])))) found.push(`${main} has another change`)
  return found
}

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b))

export const partText = (docx: Uint8Array, name: string): string => xmlOf(unzipSync(docx)[name])

const xmlOf = (bytes: Uint8Array | undefined): string => (bytes ? strFromU8(bytes) : '')

const encoded = (text: string): string => text.replaceAll('&', '&amp;')

/** A text may get `xml:space` and one spelling of a character for another; no more. */
const plain = (xml: string): string =>
  xml
    .replaceAll(' xml:space="preserve"', '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/<w:t>\s*<\/w:t>/g, '<w:t/>')

/** The text without what was typed: without the characters, or without the run or paragraph of them. */
function restOf(xml: string, typed: string): string[] {
  const bare = plain(xml)
  const run = new RegExp(
    `<w:r(?: [^>]*)?>\\s*(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?\\s*<w:t>${escaped(typed)}</w:t>\\s*</w:r>`,
    's',
  )
  const without = [bare.replace(typed, ''), bare.replace(run, '')]
  // A paragraph that had nothing in it may have been written as one tag.
  return without.flatMap((text) => [text, text.replace(/<w:p((?: [^>]*)?)><\/w:p>/, '<w:p$1/>')])
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
