import { compareParagraphs } from './compare-paragraphs'
import { compareSheets } from './compare-sheets'
import type { Comparison } from './comparison'
import { readCsv } from './read-csv'
import { readDocxParagraphs } from './read-docx-paragraphs'
import { readTextLines } from './read-text-lines'
import { readXlsx } from './read-xlsx'

type Compare = (left: Uint8Array, right: Uint8Array) => Promise<Comparison>

const mib = 1024 ** 2

const text = comparing(readTextLines, compareParagraphs)
const word = comparing(readDocxParagraphs, compareParagraphs)
const table = comparing(readCsv, compareSheets)
const workbook = comparing(readXlsx, compareSheets)

/** Reads one side, then the other, with a turn for everybody else between. */
function comparing<T>(
  read: (bytes: Uint8Array) => T,
  compare: (left: T, right: T) => Promise<Comparison>,
): Compare {
  return async (left, right) => {
    const older = read(left)
    await new Promise((resolve) => setTimeout(resolve, 0))
    return compare(older, read(right))
  }
}

const textual =
  'txt md markdown log json xml html htm css js mjs ts tsx jsx yaml yml toml ini conf sql sh py rb go rs java c h cpp tex srt svg'

/** How files of an extension are compared, and the largest file in bytes; null when they are not. */
export function comparerFor(extension: string): { compare: Compare; largest: number } | null {
  if (extension === 'docx' || extension === 'docm') return { compare: word, largest: 20 * mib }
  if (extension === 'xlsx' || extension === 'xlsm') return { compare: workbook, largest: 20 * mib }
  if (extension === 'csv' || extension === 'tsv') return { compare: table, largest: 4 * mib }
  if (textual.split(' ').includes(extension)) return { compare: text, largest: 2 * mib }
  return null
}
